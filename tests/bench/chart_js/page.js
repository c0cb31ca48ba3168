// The same three charts as ours, with the figures of a report: cash over time, what a MWh brings in, and profit by
// month. There is no animation, legend or tooltip, and nothing else on the page. `show(reports)` draws the first
// report; then every input event draws the report with the number in the input.
"use strict";

const COLORS = { mining: "#b45309", rental: "#0f766e", hosting: "#4f46e5" };
const DASHES = { mining: [], rental: [6, 3], hosting: [2, 3] };

Chart.defaults.animation = false;
Chart.defaults.plugins.legend.display = false;
Chart.defaults.plugins.tooltip.enabled = false;
Chart.defaults.maintainAspectRatio = false;

function money(usd) {
  return (usd < 0 ? "−$" : "$") + Math.abs(usd / 1e6).toFixed(0) + " M";
}

function cash(report) {
  const rows = report.rows.map((row, i) => ({
    label: row.name,
    data: report.monthly.rows[i].cumulative_usd,
    borderColor: COLORS[row.kind],
    borderDash: DASHES[row.kind],
  }));
  const site = { label: "Whole site", data: report.monthly.site.cumulative_usd, borderColor: "#1d1c1a" };
  return {
    labels: ["start", ...report.monthly.month],
    datasets: [...rows, site].map((line) => ({ ...line, borderWidth: 2.2, pointRadius: 0 })),
  };
}

function mwh(report) {
  const split = (key) => report.rows.map((row) => row.mwh_split[key]);
  return {
    labels: report.rows.map((row) => row.name),
    datasets: [
      { label: "Running costs", data: split("running_usd"), backgroundColor: "#e4e0d8" },
      { label: "Capital", data: split("capital_usd"), backgroundColor: "#b8b3a8" },
      { label: "Left", data: split("left_usd"), backgroundColor: report.rows.map((row) => COLORS[row.kind]) },
    ],
  };
}

function profit(report) {
  return {
    labels: report.monthly.month,
    datasets: report.rows.map((row, i) => ({
      label: row.name,
      data: report.monthly.rows[i].profit_usd,
      backgroundColor: COLORS[row.kind],
    })),
  };
}

const stacked = { x: { stacked: true }, y: { stacked: true, ticks: { callback: money } } };
const CHARTS = [
  ["cash", cash, { type: "line", options: { scales: { y: { ticks: { callback: money } } } } }],
  ["mwh", mwh, { type: "bar", options: { indexAxis: "y", scales: { x: { stacked: true }, y: { stacked: true } } } }],
  ["profit", profit, { type: "bar", options: { scales: stacked } }],
];

let charts = [];

window.show = function show(reports) {
  charts = CHARTS.map(([id, data, config]) => [
    new Chart(document.getElementById(id), { ...config, data: data(reports[0]) }),
    data,
  ]);
  document.getElementById("which").addEventListener("input", (event) => {
    const report = reports[Number(event.target.value)];
    for (const [chart, data] of charts) {
      const { labels, datasets } = data(report);
      chart.data.labels = labels;
      // The chart keeps its datasets and gets new figures, which is the fastest way to update it in Chart.js.
      datasets.forEach((dataset, i) => Object.assign(chart.data.datasets[i], dataset));
      chart.update("none");
    }
  });
};
