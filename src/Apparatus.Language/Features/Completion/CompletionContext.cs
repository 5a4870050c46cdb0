using System;
using System.Collections.Immutable;
using Apparatus.Language.Semantics;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>A cursor with the text around it and what the tree says of the place.</summary>
internal sealed class CompletionContext
{
    // A citation or a link that is longer than this is no place where somebody is typing.
    private const int FarthestBack = 2_000;

    private readonly Lazy<CursorRegion> region;
    private readonly Lazy<SettingCursor?> setting;

    /// <summary>Looks at a place.</summary>
    /// <param name="model">The file.</param>
    /// <param name="offset">The cursor, within the text.</param>
    /// <param name="options">What the editor can do.</param>
    public CompletionContext(SemanticModel model, int offset, CompletionOptions options)
    {
        Model = model;
        Offset = offset;
        Options = options;
        Line = model.Text.GetLineSpan(model.Text.GetLine(offset));

        // Between CR and LF the cursor counts as standing at the end of the line.
        Offset = Math.Min(offset, Line.End);
        Before = Content[Line.Start..Offset];
        After = Content[Offset..Line.End];
        region = new(() => CursorRegions.Find(Model, Offset, Before));
        setting = new(() => SettingCursor.Find(this));
    }

    /// <summary>The file in its edition.</summary>
    public SemanticModel Model { get; }

    /// <summary>The edition.</summary>
    public Edition Edition => Model.Edition;

    /// <summary>The cursor.</summary>
    public int Offset { get; }

    /// <summary>What the editor can do.</summary>
    public CompletionOptions Options { get; }

    /// <summary>The whole text.</summary>
    public string Content => Model.Text.Content;

    /// <summary>The line of the cursor without its line break.</summary>
    public TextSpan Line { get; }

    /// <summary>The line before the cursor.</summary>
    public string Before { get; }

    /// <summary>The line after the cursor.</summary>
    public string After { get; }

    /// <summary>What the cursor stands in.</summary>
    public CursorRegion Region => region.Value;

    /// <summary>The place among keys and values, in a manifest, front matter or a glossary in YAML; null elsewhere.</summary>
    public SettingCursor? Setting => setting.Value;

    /// <summary>Whether a character of the line before the cursor is escaped by an odd number of backslashes.</summary>
    /// <param name="index">Position in <see cref="Before"/>.</param>
    public bool IsEscaped(int index)
    {
        var slashes = 0;
        while (index - slashes > 0 && Before[index - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    /// <summary>The innermost bracket that is still open at the cursor, within the paragraph; -1 when there is none.</summary>
    public int OpenBracket()
    {
        var depth = 0;
        var first = Math.Max(0, Offset - FarthestBack);
        for (var i = Offset - 1; i >= first; i--)
        {
            var c = Content[i];
            if (c is '\n' or '\r' && IsBlankLineBefore(i))
            {
                return -1;
            }

            if (c is '[' or ']' && !(i > 0 && Content[i - 1] == '\\'))
            {
                depth += c == ']' ? 1 : -1;
                if (depth < 0)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>A list of proposals that were searched here: cut to what the editor wants, in order, and asked for again at the next letter.</summary>
    /// <param name="items">The proposals, the best first.</param>
    /// <param name="start">Where their spans start.</param>
    public CompletionList Searched(ImmutableArray<CompletionItem> items, int start)
    {
        var typed = Content[start..Offset];
        var list = ImmutableArray.CreateBuilder<CompletionItem>(Math.Min(items.Length, Options.MaximumItems));
        for (var i = 0; i < items.Length && i < Options.MaximumItems; i++)
        {
            list.Add(items[i] with { FilterText = typed, SortText = SortText(i) });
        }

        return new CompletionList(list.DrainToImmutable(), true);
    }

    /// <summary>A sort text for a position in a list.</summary>
    public static string SortText(int position) => position.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    // Lines of quotation marks alone are blank.
    private bool IsBlankLineBefore(int lineBreak)
    {
        for (var i = lineBreak - 1; i >= 0; i--)
        {
            if (Content[i] is '\n')
            {
                return true;
            }

            if (Content[i] is not (' ' or '\t' or '>' or '\r'))
            {
                return false;
            }
        }

        return true;
    }
}
