using System;
using System.Collections.Immutable;
using Apparatus.Language.Features.Tokens;
using Apparatus.Language.Text;
using Apparatus.LanguageServer.Protocol;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>Writes tokens as LSP does: five numbers each, positions relative to the token before (LSP, "Integer Encoding for Tokens").</summary>
internal static class TokenEncoding
{
    private const int Numbers = 5;

    /// <summary>The numbers of tokens.</summary>
    /// <param name="text">The text they stand in.</param>
    /// <param name="tokens">Tokens in order, none over a line break.</param>
    /// <param name="positions">Knows the units of characters.</param>
    public static ImmutableArray<int> Encode(SourceText text, ImmutableArray<SemanticToken> tokens, TextPositions positions)
    {
        var data = ImmutableArray.CreateBuilder<int>(tokens.Length * Numbers);
        var (lastLine, lastStart, lastOffset) = (0, 0, 0);
        foreach (var token in tokens)
        {
            var line = text.GetLine(token.Span.Start);

            // Counted from the token before, so that a long line is counted once.
            var from = line == lastLine ? lastOffset : text.GetLineSpan(line).Start;
            var start = (line == lastLine ? lastStart : 0) + positions.Count(text.Content.AsSpan(from, token.Span.Start - from));
            data.Add(line - lastLine);
            data.Add(line == lastLine ? start - lastStart : start);
            data.Add(positions.Count(text.Content.AsSpan(token.Span.Start, token.Span.Length)));
            data.Add((int)token.Type);
            data.Add((int)token.Modifiers);
            (lastLine, lastStart, lastOffset) = (line, start, token.Span.Start);
        }

        return data.MoveToImmutable();
    }

    /// <summary>The one edit that makes the new numbers of the old; none when they are the same.</summary>
    public static ImmutableArray<SemanticTokensEdit> Difference(ImmutableArray<int> before, ImmutableArray<int> now)
    {
        var start = before.AsSpan().CommonPrefixLength(now.AsSpan()) / Numbers * Numbers;
        if (start == before.Length && start == now.Length)
        {
            return [];
        }

        var end = 0;
        while (end < Math.Min(before.Length, now.Length) - start && before[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        end = end / Numbers * Numbers;
        return [new SemanticTokensEdit(start, before.Length - start - end, now[start..(now.Length - end)])];
    }
}
