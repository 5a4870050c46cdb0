using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Text;

public sealed class TextEditsTests
{
    [Fact]
    public void Rounds_become_edits_of_the_first_text()
    {
        var edits = TextEdits.Compose(6, [[new TextEdit(new TextSpan(2, 1), "xyz")], [new TextEdit(new TextSpan(3, 3), "!"), new TextEdit(new TextSpan(0, 0), "(")]]);
        Assert.Equal([new TextEdit(new TextSpan(0, 0), "("), new TextEdit(new TextSpan(2, 2), "x!")], edits);
    }

    [Fact]
    public void No_rounds_are_no_edits() => Assert.Empty(TextEdits.Compose(5, []));

    [Fact]
    public void They_make_the_same_text() =>
        Gen.Select(Gen.String[Gen.Char['a', 'e'], 0, 12], Gen.Select(Gen.Int[0, 14], Gen.Int[0, 4], Gen.String[Gen.Char['x', 'z'], 0, 3]).Array[0, 3].Array[0, 4]).Holds(
            sample =>
            {
                var (start, plan) = sample;
                var text = SourceText.From(start);
                var rounds = new List<List<TextEdit>>();
                foreach (var round in plan)
                {
                    var edits = new List<TextEdit>();
                    foreach (var (at, length, written) in round.OrderBy(edit => edit.Item1))
                    {
                        var from = Math.Max(Math.Min(at, text.Length), edits.Count == 0 ? 0 : edits[^1].Span.End);
                        edits.Add(new TextEdit(new TextSpan(from, Math.Min(length, text.Length - from)), written));
                    }

                    text = text.WithEdits(edits);
                    rounds.Add(edits);
                }

                Assert.Equal(text.Content, SourceText.From(start).WithEdits(TextEdits.Compose(start.Length, rounds)).Content);
            },
            2_000);
}
