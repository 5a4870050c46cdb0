using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Tests.Properties;
using Apparatus.Language.Text;
using CsCheck;
using Xunit;

namespace Apparatus.Language.Tests.Semantics.Seals;

/// <summary>Sealing and comparing.</summary>
public sealed class SealingTests
{
    private static readonly string[] Vocabulary = ["committee", "union", "met", "the", "and", "workers'", "1921", "Party,", "vote.", "again", "one-man", "“rule”", "so;", "power"];

    // What editors do to a text, none of which touches its words.
    private static readonly Func<string, string>[] Annotations =
    [
        word => word + "[^n]", word => $"*{word}*", word => $"**{word}**", word => "[]{.pb #p3}" + word, word => $"[{word}](#t-x)", word => $"[{word}]{{.term key=t-x}}",
        word => word + " [@a1970, p. 3]", word => word + "^[a remark]", word => $"[{word}]{{.sic corr=\"x\"}}", word => $"[changed]{{.corr sic=\"{word}\"}}",
        word => word + "<!-- look -->", word => "[added]{.supplied} " + word, word => word + " […]{.gap}", word => $"[{word}]{{.unclear}}", word => word.Length > 4 ? word[..2] + "[]{.pb #p9}" + word[2..] : word,
        word => word + "\n", word => word + "  ", word => word.Replace("“", "\"").Replace("”", "\"").Replace("'", "’"),
    ];

    private static readonly Gen<string[][]> Paragraphs = Gen.Int[0, 13].Select(i => Vocabulary[i]).Array[1, 12].Array[1, 6];

    [Theory]
    [InlineData("One two three.", "One two three.", "")]
    [InlineData("One two three.", "One too three.", "two>too")]
    [InlineData("One two three.", "One three.", "two>")]
    [InlineData("One three.", "One two three.", ">two")]
    [InlineData("One two three.", "Zero two four.", "One>Zero; three.>four.")]
    [InlineData("One.\n\nTwo.", "One. Two.", "")]
    [InlineData("One two three four.", "One two\n\nthree four.", "")]
    [InlineData("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "Two.>")]
    [InlineData("One.\n\nTwo.", "Two.\n\nOne.", ">Two.; Two.>")]
    [InlineData("One.", "", "One.>")]
    public void Compares(string before, string now, string expected)
    {
        var sealedText = Sealing.Seal("t.md", Base(before), null, new HashSet<string>());
        var changes = Sealing.Compare(Base(now), sealedText.Paragraphs);
        Assert.Equal(expected, string.Join("; ", changes.Select(change => $"{string.Join(' ', change.Sealed)}>{string.Join(' ', change.Now.Select(word => word.Text))}")));
    }

    [Fact]
    public void Keeps_ids_of_paragraphs_that_stay_or_change_in_place()
    {
        var taken = new HashSet<string>();
        var first = Sealing.Seal("t.md", Base("One.\n\nTwo.\n\nThree."), null, taken);
        var second = Sealing.Seal("t.md", Base("One.\n\nTwo and a half.\n\nThree."), first, taken);
        Assert.Equal(first.Paragraphs.Select(paragraph => paragraph.Id), second.Paragraphs.Select(paragraph => paragraph.Id));
        var third = Sealing.Seal("t.md", Base("Zero.\n\nOne.\n\nThree.\n\nTwo and a half."), second, taken);
        Assert.Equal([second.Paragraphs[0].Id, second.Paragraphs[2].Id, second.Paragraphs[1].Id], third.Paragraphs.Skip(1).Select(paragraph => paragraph.Id));
        Assert.Equal(4, third.Paragraphs.Select(paragraph => paragraph.Id).Distinct().Count());
    }

    [Fact]
    public void Same_words_twice_have_two_ids() =>
        Assert.Equal(2, Sealing.Seal("t.md", Base("One.\n\nOne."), null, new HashSet<string>()).Paragraphs.Select(paragraph => paragraph.Id).Distinct().Count());

    [Fact]
    public void Is_read_as_it_is_written()
    {
        var taken = new HashSet<string>();
        SealedText[] texts = [Sealing.Seal("a.md", Base("# One.\n\n# two\n\n## three"), null, taken), Sealing.Seal("text/b c.md", Base("“Four” — five."), null, taken)];
        var written = SealDocument.Write(texts);
        var read = new SealDocument("/e/x.seal", SourceText.From(written));
        Assert.Empty(read.Faults);
        Assert.Equal(written, SealDocument.Write(read.Texts));
        Assert.Equal(["a.md", "text/b c.md"], read.Texts.Select(text => text.Path));
        Assert.Equal(["One.", "two", "three"], read.Texts[0].Paragraphs.Select(paragraph => paragraph.Words));
    }

    [Theory]
    [InlineData("## a.md\n\np1 000000000000\nOne.\n", 1)]
    [InlineData("## a.md\n\nOne.\n", 1)]
    [InlineData("p1 abc\nOne.\n", 1)]
    [InlineData("## a.md\n\n<<<<<<< ours\n", 1)]
    [InlineData("", 0)]
    [InlineData("# only a comment\n\n## a.md\n", 0)]
    public void Names_what_is_damaged(string text, int faults) => Assert.Equal(faults, new SealDocument("/e/x.seal", SourceText.From(text)).Faults.Length);

    [Fact]
    public void Annotations_keep_the_seal() => Gen.Select(Paragraphs, Gen.Int[0, 99].Array[80]).Holds(
        pair =>
        {
            var (paragraphs, choices) = pair;
            var plain = string.Join("\n\n", paragraphs.Select(words => "A " + string.Join(' ', words)));
            var number = 0;
            var annotated = string.Join("\n\n", paragraphs.Select(words => "A " + string.Join(' ', words.Select(word => choices[number++ % 80] is var choice && choice < Annotations.Length ? Annotations[choice](word) : word))));
            var sealedText = Sealing.Seal("t.md", Base(plain), null, new HashSet<string>());
            Assert.Empty(Sealing.Compare(Base(annotated + "\n\n[^n]: A note.\n"), sealedText.Paragraphs));
        },
        400,
        pair => string.Join("\n\n", pair.Item1.Select(words => string.Join(' ', words))));

    [Fact]
    public void A_changed_word_breaks_the_seal_at_its_place() => Gen.Select(Paragraphs, Gen.Int[0, 1000], Gen.Int[0, 1000]).Holds(
        triple =>
        {
            var (paragraphs, where, what) = triple;
            var plain = string.Join("\n\n", paragraphs.Select(words => "A " + string.Join(' ', words)));
            var number = where % paragraphs.Length;
            var index = what % paragraphs[number].Length;
            var changed = paragraphs.Select(words => (string[])words.Clone()).ToArray();
            changed[number][index] = "Kronstadt";
            var text = string.Join("\n\n", changed.Select(words => "A " + string.Join(' ', words)));
            var change = Assert.Single(Sealing.Compare(Base(text), Sealing.Seal("t.md", Base(plain), null, new HashSet<string>()).Paragraphs));
            Assert.Equal("Kronstadt", Assert.Single(change.Now).Text);
            Assert.Single(change.Sealed);
            Assert.Equal(Head.Length + text.IndexOf("Kronstadt", StringComparison.Ordinal), change.Offset);
        },
        400);

    private const string Head = "---\nwitness: w\n---\n\n";

    private static System.Collections.Immutable.ImmutableArray<BaseParagraph> Base(string text) => BaseText.Of(MarkdownDocument.Parse("/t.md", SourceText.From(Head + text)));
}
