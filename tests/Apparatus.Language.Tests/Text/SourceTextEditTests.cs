using System.Linq;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Text;

/// <summary>A text after one edit has the same lines as the same text made anew.</summary>
public sealed class SourceTextEditTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab\n\r"], 0, 14];

    [Fact]
    public void Lines_are_those_of_the_new_text() => Gen.Select(Texts, Texts, Gen.Int[0, 14], Gen.Int[0, 5]).Holds(
        found =>
        {
            var (before, inserted, at, length) = found;
            var start = at % (before.Length + 1);
            var edit = new TextEdit(new TextSpan(start, System.Math.Min(length, before.Length - start)), inserted);
            var text = SourceText.From(before).WithEdits([edit]);
            var expected = SourceText.From(before[..start] + inserted + before[edit.Span.End..]);
            Assert.Equal(expected.Content, text.Content);
            Assert.Equal(Lines(expected), Lines(text));
        },
        20_000);

    private static string Lines(SourceText text) => string.Join(' ', Enumerable.Range(0, text.LineCount).Select(line => text.GetLineSpanWithBreak(line)));
}
