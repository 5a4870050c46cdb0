using System;
using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

/// <summary>Asks for completions at the cursor of markup and checks what holds for every list.</summary>
public static class CompletionTest
{
    /// <summary>The proposals at the cursor.</summary>
    public static CompletionList At(string markup, CompletionOptions? options = null, bool loose = false)
    {
        var parsed = Markup.Parse(markup);
        Assert.NotNull(parsed.Cursor);
        var edition = loose ? Fixture.Loose(parsed) : Fixture.Edition(parsed);
        return At(edition, $"{Fixture.Root}/{parsed.Cursor.Value.Path}", parsed.Cursor.Value.Offset, options ?? CompletionOptions.Default with { Files = MemoryFiles.Of(parsed) });
    }

    /// <summary>The proposals at an offset of a file.</summary>
    public static CompletionList At(Edition edition, string path, int offset, CompletionOptions options)
    {
        var document = edition.Find(path);
        Assert.NotNull(document);
        var list = Proposals.At(new SemanticModel(edition, document), offset, options);

        // Between CR and LF the cursor counts as standing at the end of the line.
        var cursor = Math.Min(offset, document.Text.GetLineSpan(document.Text.GetLine(offset)).End);
        Assert.All(list.Items, item => Check(document.Text, cursor, list, item));
        Assert.Equal(list.Items.Select(item => item.SortText).Order(StringComparer.Ordinal), list.Items.Select(item => item.SortText));
        return list;
    }

    /// <summary>The labels of the proposals, in order, joined by spaces.</summary>
    public static string Labels(string markup, CompletionOptions? options = null, bool loose = false) =>
        string.Join(' ', At(markup, options, loose).Items.Select(item => item.Label));

    /// <summary>The one proposal of a label.</summary>
    public static CompletionItem Item(string markup, string label, CompletionOptions? options = null)
    {
        var list = At(markup, options);
        return Assert.Single(list.Items, item => item.Label == label);
    }

    /// <summary>Takes a proposal and compares the file of the cursor with what is expected.</summary>
    public static void Inserts(string markup, string label, string expected, CompletionOptions? options = null, bool insert = false)
    {
        var parsed = Markup.Parse(markup);
        var item = At(markup, options).Items.FirstOrDefault(item => item.Label == label);
        Assert.True(item is not null, $"‘{label}’ is not proposed, but: {Labels(markup, options)}");
        var file = parsed.Files.First(file => file.Path == parsed.Cursor?.Path);
        var span = insert ? item.InsertSpan ?? item.Span : item.Span;
        Assert.Equal(expected, file.Text.WithEdits([new TextEdit(span, item.NewText)]).Content);
    }

    private static void Check(SourceText text, int offset, CompletionList list, CompletionItem item)
    {
        foreach (var span in new[] { item.Span, item.InsertSpan ?? item.Span })
        {
            Assert.True(span.Start <= offset && offset <= span.End, $"{item.Label}: {span} does not hold the cursor at {offset}");
            Assert.DoesNotContain(text.ToString(span), c => c is '\n' or '\r');
            Assert.Equal(item.Span.Start, span.Start);
        }

        var typed = text.Content[item.Span.Start..offset];

        // An entry is written on several lines.
        Assert.True(item.Kind == CompletionItemKind.EntryType || !item.NewText.Contains('\n', StringComparison.Ordinal));
        Assert.NotEmpty(item.NewText);
        if (list.IsIncomplete)
        {
            Assert.Equal(typed, item.FilterText);
        }
        else
        {
            var marks = typed[..typed.TakeWhile(c => !char.IsLetterOrDigit(c)).Count()];
            Assert.StartsWith(marks, item.FilterText, StringComparison.Ordinal);
        }
    }
}
