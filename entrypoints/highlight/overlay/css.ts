/**
 * The styles of the overlay; those of the legend come with it. The page's style sheets do not apply in our
 * shadow root, but they do to its host element: `!important` overrides them there (CSS Cascade, "Context").
 */
export const OVERLAY_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  width: 0 !important;
  height: 0 !important;
  color-scheme: light dark !important;
}
* {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}
.room {
  position: fixed;
  inset: 0;
  visibility: hidden;
  pointer-events: none;
}
.label {
  position: fixed;
  width: max-content;
  max-width: min(360px, 100% - 8px);
  padding: 4px 8px;
  border-radius: 6px;
  background: #1c1b1a;
  box-shadow: 0 0 0 1px #fff8;
  color: #f1eeea;
  font: 12px / 16px system-ui, sans-serif;
  overflow-wrap: anywhere;
  pointer-events: none;
  animation: appear 1ms 120ms backwards;
}
@keyframes appear {
  from { opacity: 0; }
}
.label p:first-child {
  font-weight: 650;
}
@media (forced-colors: active) {
  .label {
    border: 1px solid;
  }
}
@media print {
  :host {
    position: static !important;
    display: block !important;
    width: auto !important;
    height: auto !important;
    clear: both !important;
    color-scheme: light !important;
    print-color-adjust: exact !important;
  }
  .room,
  .label {
    display: none;
  }
}
`;
