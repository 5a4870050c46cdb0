using System;
using System.Buffers;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>
/// A cursor among the keys and values of a manifest, of front matter or of a glossary in YAML. It is found by lines and indentation, not by the YAML tree: YAML that is
/// being typed is broken most of the time.
/// </summary>
internal sealed record SettingCursor
{
    private const int FarthestBack = 20_000;

    private static readonly SearchValues<char> NoKey = SearchValues.Create(" {}[],#\"'");
    private static readonly SearchValues<char> AfterKey = SearchValues.Create(" \t:,{}[]");

    /// <summary>The keys from the top level down: of the map that a key is typed in, or down to the key whose value is typed.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>What is being typed.</summary>
    public required SettingPosition Position { get; init; }

    /// <summary>The key or value before the cursor, without a quotation mark.</summary>
    public string Typed { get; init; } = string.Empty;

    /// <summary>What a key or value replaces, quotation marks included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The quotation mark that a value begins with, or null.</summary>
    public char? Quote { get; init; }

    /// <summary>Whether the cursor stands in a block of text, after <c>|</c> or <c>></c>.</summary>
    public bool IsBlockText { get; init; }

    /// <summary>Whether a map or list between braces or brackets is typed in.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether the cursor stands directly behind a colon or a dash, which need a space.</summary>
    public bool NeedsSpace { get; init; }

    /// <summary>Whether a colon follows the key already.</summary>
    public bool HasColon { get; init; }

    /// <summary>The keys that the map has already.</summary>
    public ImmutableArray<string> Siblings { get; init; } = [];

    /// <summary>The place of a cursor; null outside manifests and front matter, and in comments.</summary>
    public static SettingCursor? Find(CompletionContext context)
    {
        var block = context.Region switch
        {
            CursorRegion.Manifest or CursorRegion.GlossaryList => new TextSpan(0, context.Model.Text.Length),
            CursorRegion.FrontMatter when context.Model.Markdown is { } document => CursorRegions.FrontMatter(document, context.Offset),
            _ => null,
        };
        if (block is not { } lines)
        {
            return null;
        }

        var text = context.Model.Text;
        var first = text.GetLine(lines.Start);
        var current = text.GetLine(context.Offset);
        var surroundings = new SettingLines(text, Math.Max(first, current - FarthestBack), current, Math.Min(text.GetLine(lines.End), current + FarthestBack));
        if (SettingLine.Read(context.Before) is not { } line)
        {
            var isComment = context.Before.TrimStart().Length > 0;
            return isComment ? null : AtKey(context, surroundings, context.Before.Length, false);
        }

        if (line.Key is null && line.LastItem < 0)
        {
            return AtKey(context, surroundings, line.Column, false);
        }

        // A key inside an item of a list stands in a map of its own.
        var parents = line.LastItem >= 0 ? surroundings.Parents(line.FirstItem, true, out var isBlockText) : surroundings.Parents(line.Column, false, out isBlockText);
        var path = line.Key is null ? parents : parents.Add(line.Key);
        return isBlockText
            ? new SettingCursor { Path = parents, Position = SettingPosition.Value, IsBlockText = true, Span = new TextSpan(context.Offset, 0) }
            : AtValue(context, path, line.ValueStart);
    }

    private static SettingCursor? AtKey(CompletionContext context, SettingLines surroundings, int column, bool isItem)
    {
        var typed = context.Before[column..];
        typed = typed is ['"' or '\'', ..] ? typed[1..] : typed;
        var path = surroundings.Parents(column, isItem, out var isBlockText);
        if (isBlockText)
        {
            return new SettingCursor { Path = path, Position = SettingPosition.Value, IsBlockText = true, Span = new TextSpan(context.Offset, 0) };
        }

        if (typed.Length > 0 && (!char.IsLetterOrDigit(typed[0]) || typed.AsSpan().ContainsAny(NoKey)))
        {
            return null;
        }

        var stop = context.After.AsSpan().IndexOfAny(AfterKey);
        var end = stop < 0 ? context.Line.End : context.Offset + stop;
        return new SettingCursor
        {
            Path = path,
            Position = SettingPosition.Key,
            Typed = typed,
            Span = TextSpan.FromBounds(context.Line.Start + column, end),
            HasColon = end < context.Line.End && context.Content[end] == ':',
            Siblings = surroundings.Siblings(column),
        };
    }

    private static SettingCursor? AtValue(CompletionContext context, ImmutableArray<string> path, int start)
    {
        var written = context.Before[start..];
        var value = written.TrimStart(' ');
        if (value is ['{' or '[', ..])
        {
            return FlowCursor.Find(context, path, context.Before.Length - value.Length);
        }

        return Scalar(context, path, context.Before.Length - value.Length, " #") is { } found
            ? found with { NeedsSpace = written.Length == 0 && start > 0 && context.Before[start - 1] is ':' or '-' }
            : null;
    }

    /// <summary>A single value.</summary>
    /// <param name="context">The place.</param>
    /// <param name="path">The keys down to it.</param>
    /// <param name="start">The column where it begins.</param>
    /// <param name="stops">What ends a value without quotation marks; <c>" #"</c> for the end of the line or a comment, else single characters.</param>
    internal static SettingCursor? Scalar(CompletionContext context, ImmutableArray<string> path, int start, string stops)
    {
        var value = context.Before[start..];
        if (value is ['"' or '\'', ..])
        {
            var quote = value[0];
            var close = context.After.IndexOf(quote, StringComparison.Ordinal);
            var end = close < 0 ? context.Offset : context.Offset + close + 1;
            return value.IndexOf(quote, 1) > 0
                ? null
                : new SettingCursor { Path = path, Position = SettingPosition.Value, Typed = value[1..], Quote = quote, Span = TextSpan.FromBounds(context.Line.Start + start, end) };
        }

        if (value.Contains(" #", StringComparison.Ordinal) || value.StartsWith('#'))
        {
            return null;
        }

        var stop = stops == " #" ? context.After.IndexOf(stops, StringComparison.Ordinal) : context.After.AsSpan().IndexOfAny(stops);
        var rest = (stop < 0 ? context.After : context.After[..stop]).TrimEnd();
        return new SettingCursor
        {
            Path = path,
            Position = SettingPosition.Value,
            Typed = value,
            Span = TextSpan.FromBounds(context.Line.Start + start, context.Offset + rest.Length),
        };
    }
}
