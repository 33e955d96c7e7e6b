(function () {
  "use strict";
  var SMALLEST = 400, WORDS = 200, MOST = 20000, WAIT_MS = 1500;
  function measure() {
    var elements = [], number = new Map();
    var all = document.body ? document.body.querySelectorAll("*") : [];
    for (var at = 0; at < all.length && elements.length < MOST; at += 1) {
      var one = all[at], box = one.getBoundingClientRect(), style = getComputedStyle(one);
      if (box.width * box.height < SMALLEST || style.visibility === "hidden") { continue; }
      if (style.opacity === "0" || /^(script|style|template)$/i.test(one.tagName)) { continue; }
      var parent = one.parentElement;
      while (parent && !number.has(parent)) { parent = parent.parentElement; }
      var text = "";
      one.childNodes.forEach(function (node) {
        if (node.nodeType === Node.TEXT_NODE) { text += " " + node.nodeValue; }
      });
      text = text.replace(/\s+/g, " ").trim().slice(0, WORDS);
      number.set(one, elements.length);
      elements.push({
        i: elements.length, parent: parent ? number.get(parent) : null,
        tag: one.tagName.toLowerCase(), id: one.id || null,
        cls: typeof one.className === "string" ? one.className || null : null,
        x: rounded(box.left + scrollX), y: rounded(box.top + scrollY),
        w: rounded(box.width), h: rounded(box.height),
        text: text || null, link: one.getAttribute("href"),
        "css position": /^(fixed|sticky)$/.test(style.position) ? style.position : null,
        overflow: /^(auto|scroll)$/.test(style.overflowX) ? style.overflowX : null
      });
    }
    var root = document.documentElement;
    parent_told({
      source: null, title: document.title,
      viewport: { w: innerWidth, h: innerHeight },
      page: { w: root.scrollWidth, h: Math.max(root.scrollHeight, document.body.scrollHeight) },
      elements: elements
    });
  }
  function rounded(pixels) { return Math.round(pixels * 10) / 10; }
  function parent_told(page) { window.parent.postMessage(JSON.stringify(page), "*"); }
  function soon() { setTimeout(measure, WAIT_MS); }
  if (document.readyState === "complete") { soon(); } else { addEventListener("load", soon); }
})();
