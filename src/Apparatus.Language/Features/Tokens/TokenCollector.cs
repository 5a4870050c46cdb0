using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Tokens;

/// <summary>Collects tokens of one text in any order. Those over several lines are cut, and of two that overlap the one that begins first stays.</summary>
/// <param name="text">The text.</param>
/// <param name="range">The stretch that is asked for.</param>
internal sealed class TokenCollector(SourceText text, TextSpan range)
{
    private readonly List<SemanticToken> tokens = [];
    private bool isInOrder = true;

    /// <summary>The stretch that is asked for.</summary>
    public TextSpan Range { get; } = range;

    /// <summary>Whether a node may have tokens that are asked for.</summary>
    public bool IsWanted(TextSpan span) => span.Start < Range.End && span.End > Range.Start;

    /// <summary>Adds a token; white space at its ends is left out.</summary>
    public void Add(TextSpan span, TokenType type, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (!IsWanted(span) || span.End > text.Length)
        {
            return;
        }

        for (var line = text.GetLine(span.Start); ; line++)
        {
            var whole = text.GetLineSpan(line);
            if (whole.Start >= span.End)
            {
                return;
            }

            AddLine(Math.Max(whole.Start, span.Start), Math.Min(whole.End, span.End), type, modifiers);
            if (whole.End >= span.End || line + 1 >= text.LineCount)
            {
                return;
            }
        }
    }

    /// <summary>All tokens in order.</summary>
    public ImmutableArray<SemanticToken> Finish()
    {
        var result = ImmutableArray.CreateBuilder<SemanticToken>(tokens.Count);
        var end = 0;
        IEnumerable<SemanticToken> sorted = isInOrder ? tokens : tokens.OrderBy(token => token.Span.Start);
        foreach (var token in sorted)
        {
            if (token.Span.Start >= end)
            {
                result.Add(token);
                end = token.Span.End;
            }
        }

        return result.DrainToImmutable();
    }

    private void AddLine(int start, int end, TokenType type, TokenModifiers modifiers)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var span = TextSpan.FromBounds(Math.Min(start, end), end);
        if (!span.IsEmpty && IsWanted(span))
        {
            // Most come in order as it is, and a bibliography has tens of thousands.
            isInOrder = isInOrder && (tokens.Count == 0 || tokens[^1].Span.Start <= span.Start);
            tokens.Add(new SemanticToken(span, type, modifiers));
        }
    }
}
