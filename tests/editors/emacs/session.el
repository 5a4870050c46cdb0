;;; session.el --- One session of Emacs with eglot on a copy of the draft  -*- lexical-binding: t -*-
;; run.sh starts it. It uses the commands of a user (xref, eglot-rename), looks at what they did to buffers and files, and ends
;; with a status other than 0 when something is missing. EDITION is the folder of the copy, SERVER the command, its words
;; separated by blanks. Emacs 28 with eglot 1.9 (Debian 12) or later.

(require 'package)
;; -Q passes over the packages of Debian; this is where they are.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'xref)

;; Debian's Emacs has no Markdown mode of its own, and needs none for this.
(define-derived-mode draft-markdown-mode text-mode "Markdown")
(define-derived-mode draft-bibtex-mode text-mode "BibTeX")
(add-to-list 'auto-mode-alist '("\\.md\\'" . draft-markdown-mode))
(add-to-list 'auto-mode-alist '("\\.bib\\'" . draft-bibtex-mode))

(defvar edition (file-name-as-directory (getenv "EDITION")))
(defvar server (split-string (getenv "SERVER") " "))
(add-to-list 'eglot-server-programs `((draft-markdown-mode :language-id "markdown") . ,server))

(defun say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n")))

(defun wait-for (what question)
  "Wait until the function QUESTION has an answer, and return it."
  (let ((end (+ (float-time) 20)) answer)
    (while (not (setq answer (funcall question)))
      (when (> (float-time) end) (error "%s: waited in vain" what))
      (accept-process-output nil 0.05))
    answer))

(defun place (text skip)
  "Put point SKIP characters into the first occurrence of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (+ (match-beginning 0) skip)))

(defun must-hold (file text)
  "Fail unless the FILE of the edition on the disk has this TEXT."
  (with-temp-buffer
    (insert-file-contents (expand-file-name file edition))
    (unless (search-forward text nil t) (error "%s: %s is not there" file text))
    (say "renamed in %s: %s" file text)))

(setq eglot-sync-connect 20
      eglot-connect-timeout 20
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)

;; One edition, one project: eglot asks for its root.
(defun edition-project (_folder) (cons 'transient edition))
(add-hook 'project-find-functions #'edition-project)

(find-file (expand-file-name "text/10-dispute.md" edition))
(call-interactively #'eglot)

(wait-for "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
(let (undefined)
  (dolist (found (flymake-diagnostics))
    (goto-char (flymake-diagnostic-beg found))
    (let ((text (flymake-diagnostic-text found)))
      (say "diagnostic %d:%d %s" (line-number-at-pos) (1+ (current-column)) text)
      (when (string-match-p "e-programme" text) (setq undefined t))))
  (unless undefined (error "The undefined note is not reported")))

(defun must-show (what words)
  "Fail unless the hover at point shows these WORDS."
  (let ((hover (wait-for "hover" (lambda ()
                 (let (shown)
                   (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
                   (let ((end (+ (float-time) 5)))
                     (while (and (not shown) (< (float-time) end)) (accept-process-output nil 0.05)))
                   shown)))))
    (say "hover on %s: %s" what (replace-regexp-in-string "\n+" " / " hover))
    (unless (string-match-p words hover) (error "The hover on %s does not show it" what))))

(place "[^e-debate]" 3)
(must-show "a note" "told at length")

(xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
(unless (looking-at-p "^\\[\\^e-debate\\]:\\|e-debate\\]:") (error "No jump to the note, but to line %d" (line-number-at-pos)))
(say "definition of a note: line %d" (line-number-at-pos))

(place "@daniels1960" 3)
(xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
(unless (equal (file-name-nondirectory buffer-file-name) "references.bib") (error "No jump to the work"))
(unless (save-excursion (beginning-of-line) (looking-at-p ".*daniels1960")) (error "No jump to the line of the work"))
(say "definition of a work: references.bib, line %d" (line-number-at-pos))

(find-file (expand-file-name "text/10-dispute.md" edition))
(place "one-man" 6)
(must-show "a term" "instead of an elected")
(xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
(unless (equal (file-name-nondirectory buffer-file-name) "glossary.md") (error "No jump to the term"))
(unless (save-excursion (beginning-of-line) (looking-at-p ".*t-one-man-management")) (error "No jump to the line of the term"))
(say "definition of a term: glossary.md, line %d" (line-number-at-pos))

(find-file (expand-file-name "text/10-dispute.md" edition))
(place "@daniels1960" 3)
;; eglot asks before it changes files that are not open, and the user says yes.
(cl-letf (((symbol-function 'y-or-n-p) #'always))
  (eglot-rename "daniels1960conscience"))
(save-some-buffers t)
(must-hold "text/10-dispute.md" "[@daniels1960conscience]")
(must-hold "text/30-congress.md" "[@daniels1960conscience, pp. 3-5")
(must-hold "references.bib" "@book{daniels1960conscience,")

(eglot-shutdown (eglot-current-server) nil 10)
