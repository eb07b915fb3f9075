/** The styles of the legend and of its spotlight, in addition to those of the overlay. */
export const LEGEND_CSS = `
/* A transform aligns it with the lower edge: a row that is added later then causes no layout shift. */
.legend {
  position: fixed;
  inset: calc(100% - 16px) 16px auto auto;
  translate: 0 -100%;
  width: max-content;
  min-width: min(200px, 100% - 32px);
  max-width: min(280px, 100% - 32px);
  max-height: calc(100% - 32px);
  /* Never sideways: in Firefox the bar at its side takes room from what is as wide as its words. */
  overflow: hidden auto;
  scrollbar-color: light-dark(#8d867b, #7d766b) transparent;
  overscroll-behavior: contain;
  padding: 2px 4px 6px;
  border: 1px solid light-dark(#e3e0db, #3a3835);
  border-radius: 8px;
  background: light-dark(#ffffff, #1c1b1a);
  box-shadow: 0 4px 16px #0004;
  color: light-dark(#1f1d1a, #f1eeea);
  font: 12px / 16px system-ui, sans-serif;
}
header {
  display: flex;
  align-items: center;
}
button {
  border: 0;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:focus-visible {
  outline: 2px solid light-dark(#1d5fd1, #8ab4ff);
  outline-offset: -2px;
}
.title {
  flex: 1;
  padding: 5px 8px 3px;
  font-weight: 650;
  text-align: start;
  cursor: move;
  touch-action: none;
}
.close {
  width: 26px;
  height: 26px;
  font-size: 17px;
  line-height: 1;
}
.close:hover,
.group:hover:not(:disabled) {
  background: light-dark(#f0eeeb, #2b2a28);
}
ul {
  list-style: none;
}
.views {
  display: flex;
  margin: 2px 8px 4px;
  border: 0;
}
.views label {
  position: relative;
  flex: auto;
  padding: 2px 6px;
  border: 1px solid light-dark(#8d867b, #7d766b);
  white-space: nowrap;
  text-align: center;
}
.views label + label {
  margin-inline-start: -1px;
}
.views label:first-child {
  border-start-start-radius: 4px;
  border-end-start-radius: 4px;
}
.views label:last-child {
  border-start-end-radius: 4px;
  border-end-end-radius: 4px;
}
.views label:has(:checked) {
  z-index: 1;
  border-color: light-dark(#a84f06, #f5b04a);
  background: light-dark(#fff3dc, #3b2c14);
}
.views label:has(:focus-visible) {
  z-index: 1;
  outline: 2px solid light-dark(#1d5fd1, #8ab4ff);
}
/* Over its label, so that the mouse finds it and its focus is where the words are. */
.views input {
  position: absolute;
  inset: 0;
  opacity: 0;
}
.row {
  display: flex;
  align-items: center;
}
.row input {
  margin-inline: 8px 2px;
  accent-color: light-dark(#a84f06, #f5b04a);
}
.row input:focus-visible {
  outline: 2px solid light-dark(#1d5fd1, #8ab4ff);
}
.group {
  display: flex;
  flex: 1;
  gap: 12px;
  align-items: center;
  min-height: 26px;
  padding: 3px 8px;
  text-align: start;
}
/* A part of the row above it: as far in as that row's sample. */
ul ul {
  padding-inline-start: 23px;
}
.off .word {
  color: light-dark(#625d55, #aca59b);
  text-decoration: line-through;
}
.group:disabled {
  color: light-dark(#625d55, #aca59b);
  cursor: default;
}
/* It stands on what the page stands on: the lines are those for that ground. */
.sign {
  padding: 0 5px;
  background: #ffffff;
  color: #1f1d1a;
  font-size: 10px;
  line-height: 13px;
}
.on-dark .sign {
  background: #1c1b1a;
  color: #f1eeea;
}
.word {
  flex: 1;
}
.count {
  min-width: 2ch;
  font-variant-numeric: tabular-nums;
  text-align: end;
}
.said,
.notes {
  width: 0;
  min-width: 100%;
  padding: 0 8px 2px;
  color: light-dark(#625d55, #aca59b);
}
.said {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.notes {
  overflow-wrap: anywhere;
}
.spotlight {
  position: fixed;
  border: 4px solid #f59e0b;
  border-radius: 6px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 4px #0008;
  pointer-events: none;
}
@media (forced-colors: active) {
  .sign {
    background: Canvas;
    color: CanvasText;
    forced-color-adjust: none;
  }
}
@media print {
  .legend {
    position: static;
    max-width: none;
    max-height: none !important;
    margin: 16px;
    translate: none;
    overflow: visible;
    box-shadow: none;
    break-inside: avoid;
  }
  .close,
  .views,
  .said,
  .row input,
  .spotlight {
    display: none;
  }
}
`;
