using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Features.Hovering;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Features.Works;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Pages;
using Apparatus.Language.Semantics.Terms;
using Apparatus.Language.Syntax;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Preview;

/// <summary>
/// What a preview of one file needs besides a reader of plain Markdown: the numbers, references and definitions that the edition gives, so that a
/// preview never has to parse or number anything itself.
/// </summary>
/// <param name="Marks">The stretches that are shown otherwise, in the order of the text; one that holds others comes before them.</param>
/// <param name="Notes">The notes that the file calls, in the order of their first references, then those that it only defines.</param>
/// <param name="Bibliography">The works that the file and its notes cite, as the bibliography prints them, each as Markdown, sorted as there.</param>
public sealed record PreviewPage(ImmutableArray<PreviewMark> Marks, ImmutableArray<PreviewNote> Notes, ImmutableArray<string> Bibliography)
{
    /// <summary>The page of a file; an empty one for files that are not Markdown.</summary>
    /// <param name="model">The file in its edition.</param>
    public static PreviewPage Of(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Markdown is { } document ? new Writer(model.Edition, document).Write() : new PreviewPage([], [], []);
    }

    // Walks through a file once and collects.
    private sealed class Writer(Edition edition, MarkdownDocument document)
    {
        private const int LongestNote = 20_000;
        private const int LongestTitle = 600;

        private readonly SourceText text = document.Text;
        private readonly List<PreviewMark> marks = [];
        private readonly List<PreviewNote> notes = [];
        private readonly Dictionary<string, PreviewNote> called = new(StringComparer.Ordinal);
        private readonly HashSet<string> cited = new(StringComparer.Ordinal);
        private readonly Dictionary<int, string> definitions = [];
        private readonly int file = edition.PlaceOf(document, 0).File;
        private readonly bool hasWorks = !edition.Works.Keys.IsEmpty;

        public PreviewPage Write()
        {
            foreach (var block in document.Tree.Blocks)
            {
                Visit(block);
            }

            AddPages();
            AddInlineNotes();
            AddTerms();
            foreach (var label in document.Index.NoteDefinitions.Select(note => note.Label).Distinct().Where(label => !called.ContainsKey(label)))
            {
                AddNote(label, isCalled: false);
            }

            return new PreviewPage([.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length)], [.. notes], Bibliography());
        }

        private void Visit(SyntaxNode node)
        {
            switch (node)
            {
                case NoteDefinitionNode:
                    Add(Lines(node.Span), PreviewMarkKind.HiddenLines);
                    return;
                case NoteReferenceNode reference:
                    AddReference(reference);
                    return;
                case InlineNoteNode:
                    return;
                case CitationGroupNode group:
                    AddCitation(group);
                    return;
                case SpanNode span:
                    AddSpan(span);
                    break;
                case HeadingNode { Attributes: { } attributes }:
                    AddAttributes(attributes);
                    break;
                case LinkNode { Attributes: { } attributes }:
                    AddAttributes(attributes);
                    break;
                case DivNode div:
                    AddFences(div);
                    break;
            }

            foreach (var child in node.Children)
            {
                Visit(child);
            }
        }

        private void Add(TextSpan span, PreviewMarkKind kind, string words = "", string title = "", string name = "", bool isBroken = false)
        {
            if (!span.IsEmpty)
            {
                marks.Add(new PreviewMark(span, kind, words, title, name, isBroken));
            }
        }

        private void AddReference(NoteReferenceNode reference)
        {
            // Pandoc prints the brackets of a note that is not defined.
            if (!edition.Notes.IsDefined(reference.Label))
            {
                Add(reference.Span, PreviewMarkKind.Note, Markdown.Escape($"[^{reference.Label}]"), $"There is no note ‘{reference.Label}’.", reference.Label, isBroken: true);
                return;
            }

            if (!called.TryGetValue(reference.Label, out var note))
            {
                called[reference.Label] = note = AddNote(reference.Label, isCalled: true);
            }

            Add(reference.Span, PreviewMarkKind.Note, Markdown.Escape(note.Mark), Plain(note.Text, LongestTitle), reference.Label);
        }

        // Of several definitions Pandoc takes the last (ED1003).
        private PreviewNote AddNote(string label, bool isCalled)
        {
            var place = edition.Notes.Definitions(label)[^1];
            var home = edition.DocumentOf(place);
            var definition = home.Index.NoteDefinitions[place.Index];
            var note = new PreviewNote(label, edition.NoteMarks.Find(label) ?? label, new Excerpt(edition, home.Text, LongestNote).Blocks(definition.Blocks), isCalled);
            notes.Add(note);
            Cite(definition);
            return note;
        }

        private void AddInlineNotes()
        {
            var index = 0;
            foreach (var use in document.Index.InlineNotes.Where(NoteMarks.IsCalled))
            {
                var mark = edition.NoteMarks.FindInline(file, index++) ?? "*";
                var words = new Excerpt(edition, text, LongestNote).Inlines(use.Node.Inlines);
                var label = $"inline {index}";
                notes.Add(new PreviewNote(label, mark, words, IsCalled: true));
                Add(use.Node.Span, PreviewMarkKind.Note, Markdown.Escape(mark), Plain(words, LongestTitle), label);
                Cite(use.Node);
            }
        }

        private void Cite(SyntaxNode node)
        {
            if (node is CitationNode citation)
            {
                cited.Add(citation.Key);
            }

            foreach (var child in node.Children)
            {
                Cite(child);
            }
        }

        // Where an edition has no bibliography at all, "@" is no citation yet.
        private void AddCitation(CitationGroupNode group)
        {
            if (!hasWorks || group.Items.All(item => edition.Citations.IsExample(item.Key)))
            {
                return;
            }

            cited.UnionWith(group.Items.Select(item => item.Key));
            var works = group.Items.Select(item => (item.Key, Work: CitationText.Work(edition, item.Key))).ToList();
            var title = string.Join('\n', works.Select(found => found.Work is { } work ? Plain(WorkText.Note(edition, work), LongestTitle) : $"There is no work ‘{found.Key}’."));
            var words = new CitationText(edition, text).Group(group);
            Add(group.Span, PreviewMarkKind.Citation, group.IsInText ? words : $"({words})", title, group.Items[0].Key, works.Exists(found => found.Work is null));
        }

        private void AddSpan(SpanNode span)
        {
            if (PageMarkers.IsPage(span))
            {
                return;
            }

            var attributes = span.Attributes;
            var words = TextSpan.FromBounds(span.Span.Start + 1, Math.Max(span.Span.Start + 1, attributes.Span.Start - 1));
            Add(new TextSpan(span.Span.Start, 1), PreviewMarkKind.Hidden, name: attributes.Id?.Text ?? string.Empty);
            if (EditorialMarks.OfText(span) is { } mark)
            {
                // A gap has no words of its own.
                var title = Plain(EditorialMarks.Describe(mark, span), LongestTitle);
                Add(words.IsEmpty ? new TextSpan(words.Start, 1) : words, PreviewMarkKind.Editorial, words.IsEmpty ? "\\[…\\]" : string.Empty, title, mark.Class);
                if (words.IsEmpty)
                {
                    Add(attributes.Span, PreviewMarkKind.Hidden);
                    return;
                }
            }

            Add(TextSpan.FromBounds(words.End, span.Span.End), PreviewMarkKind.Hidden);
        }

        private void AddAttributes(AttributesNode attributes)
        {
            var start = attributes.Span.Start;
            while (start > 0 && text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            Add(TextSpan.FromBounds(start, attributes.Span.End), PreviewMarkKind.Hidden, name: attributes.Id?.Text ?? string.Empty);
        }

        private void AddFences(DivNode div)
        {
            var opening = text.Content.IndexOf('\n', div.Span.Start);
            if (opening < 0 || opening >= div.Span.End)
            {
                return;
            }

            Add(Lines(TextSpan.FromBounds(div.Span.Start, opening)), PreviewMarkKind.HiddenLines);
            var inside = text.Content.AsSpan(div.Span.Start, div.Span.Length).TrimEnd();
            var last = div.Span.Start + inside.LastIndexOf('\n') + 1;
            if (last > opening && text.Content.AsSpan(last, div.Span.Start + inside.Length - last).Trim(" \t>") is { Length: >= 3 } line && line.Trim(':').IsEmpty)
            {
                Add(TextSpan.FromBounds(last, div.Span.Start + inside.Length), PreviewMarkKind.HiddenLines);
            }
        }

        // The end of a node may lie behind its line break.
        private TextSpan Lines(TextSpan span)
        {
            var end = span.End;
            while (end > span.Start && text[end - 1] is '\n' or '\r')
            {
                end--;
            }

            return TextSpan.FromBounds(span.Start, end);
        }

        private void AddPages()
        {
            foreach (var (use, page) in document.Index.PageMarkers.Zip(edition.Pages.InFile(file)))
            {
                if (!use.IsInNote)
                {
                    var witness = page.Witness is { } name && name != edition.Settings.Base ? $"{name}: " : string.Empty;
                    Add(use.Node.Span, PreviewMarkKind.Page, Markdown.Escape(witness + page.Printed), PageText.Name(edition.Settings, page), page.Id ?? string.Empty);
                }
            }
        }

        private void AddTerms()
        {
            if (edition.Glossary.IsEmpty || edition.Glossary.SourceOf(document.Path) is not null)
            {
                return;
            }

            foreach (var match in edition.Glossary.Index.In(document).All)
            {
                if (edition.Glossary.EntriesOf(match) is [var first, ..])
                {
                    Add(match.Span, PreviewMarkKind.Term, title: Definition(first), name: first.Entry.Id);
                }
            }
        }

        private string Definition(GlossaryPlace place)
        {
            var key = edition.Glossary.Entries.IndexOf(place);
            if (!definitions.TryGetValue(key, out var words))
            {
                var paragraphs = EntryText.Paragraphs(new DefinedEntry(edition, place, null), MarkupFormat.PlainText);
                definitions[key] = words = $"{place.Entry.Headword}: {string.Join(' ', paragraphs.Where(paragraph => paragraph.Field is null).Select(paragraph => paragraph.Words))}";
            }

            return words;
        }

        private ImmutableArray<string> Bibliography() =>
            PrintedBibliography.Sorted(edition, cited.Select(edition.Works.FindNamed).OfType<BibliographyPlace>().DistinctBy(place => place.Entry));

        private static string Plain(string markdown, int limit) => FirstWords.Of(new HoverDraft(default).Line(markdown).Write(MarkupFormat.PlainText).Replace('\n', ' '), limit);
    }
}
