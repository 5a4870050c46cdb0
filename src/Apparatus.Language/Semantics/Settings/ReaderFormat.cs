using System;
using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>The value of Pandoc's <c>from</c>: a format with extensions switched on and off.</summary>
/// <param name="Name">The format, such as <c>markdown</c>.</param>
/// <param name="Enabled">Extensions after <c>+</c>.</param>
/// <param name="Disabled">Extensions after <c>-</c>.</param>
public sealed record ReaderFormat(string Name, ImmutableHashSet<string> Enabled, ImmutableHashSet<string> Disabled)
{
    /// <summary>Pandoc's default for Markdown files.</summary>
    public static ReaderFormat Markdown { get; } = new("markdown", [], []);

    /// <summary>Whether images are looked for from the text file's own folder (FORMAT A2).</summary>
    public bool RebasesRelativePaths => Enabled.Contains("rebase_relative_paths");

    /// <summary>Reads a value such as <c>markdown+rebase_relative_paths-smart</c>; of two settings of one extension the last counts.</summary>
    public static ReaderFormat Parse(string text)
    {
        var enabled = ImmutableHashSet.CreateBuilder<string>();
        var disabled = ImmutableHashSet.CreateBuilder<string>();
        var nameEnd = text.AsSpan().IndexOfAny('+', '-');
        for (var i = nameEnd; i >= 0 && i < text.Length;)
        {
            var length = text.AsSpan(i + 1).IndexOfAny('+', '-');
            var end = length < 0 ? text.Length : i + 1 + length;
            var extension = text[(i + 1)..end].Trim();
            (text[i] == '+' ? enabled : disabled).Add(extension);
            (text[i] == '+' ? disabled : enabled).Remove(extension);
            i = end;
        }

        return new ReaderFormat((nameEnd < 0 ? text : text[..nameEnd]).Trim(), enabled.ToImmutable(), disabled.ToImmutable());
    }
}
