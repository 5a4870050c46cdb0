using System;
using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

/// <summary>Terms in links, in marks and, when somebody asks, in prose.</summary>
public sealed class TermCompletionTests
{
    private const string Glossary = """

        //- glossary.md
        [One-man management]{#t-omm .term also="!individual management; single management"}

        :   Direction by *one* manager.

        [Labour aristocracy]{#t-labour-aristocracy .term also="aristocracy of labour"}

        :   The better paid part.

        [Workers’ Opposition]{#t-workers-opposition .org}

        :   Current in the party.

        [Kollontai, Alexandra]{#t-kollontai .person also="A. M. Kollontai"}

        :   *Dates:* 1872–1952

        [New Economic Policy]{#t-nep .term also="NEP"}

        :   Policy.

        """;

    private static readonly CompletionOptions Invoked = new() { IsInvoked = true };

    [Theory]
    [InlineData("[x](#t-$0)", "t-omm", "[x](#t-omm)")]
    [InlineData("[x](#$0)", "t-omm", "[x](#t-omm)")]
    [InlineData("[x](#labour$0)", "t-labour-aristocracy", "[x](#t-labour-aristocracy)")]
    [InlineData("[x](#t-lab$0our)", "t-labour-aristocracy", "[x](#t-labour-aristocracy)")]
    [InlineData("[x](#single$0)", "t-omm", "[x](#t-omm)")]
    [InlineData("[x](#one-man$0", "t-omm", "[x](#t-omm")]
    [InlineData("[x](glossary.md#omm$0)", "t-omm", "[x](glossary.md#t-omm)")]
    [InlineData("[x](oppos$0)", "t-workers-opposition", "[x](#t-workers-opposition)")]
    [InlineData("[l]: #nep$0", "t-nep", "[l]: #t-nep")]
    [InlineData("[x]{.term key=$0}", "t-omm", "[x]{.term key=t-omm}")]
    [InlineData("[x]{.term key=$0", "t-omm", "[x]{.term key=t-omm")]
    [InlineData("[x]{.term key=t-l$0}", "t-labour-aristocracy", "[x]{.term key=t-labour-aristocracy}")]
    [InlineData("[x]{.term key=t-l$0ab}", "t-labour-aristocracy", "[x]{.term key=t-labour-aristocracy}")]
    [InlineData("[x]{.term key=aristo$0 .b}", "t-labour-aristocracy", "[x]{.term key=t-labour-aristocracy .b}")]
    [InlineData("[x]{.term key=\"$0\"}", "t-nep", "[x]{.term key=\"t-nep\"}")]
    [InlineData("[x]{.term key=\"new econ$0\"}", "t-nep", "[x]{.term key=\"t-nep\"}")]
    [InlineData("[x]{.term key=\"new econ$0", "t-nep", "[x]{.term key=\"t-nep")]
    [InlineData("[x]{.term key=#t-n$0}", "t-nep", "[x]{.term key=t-nep}")]
    [InlineData("[x]{key=$0 .term}", "t-nep", "[x]{key=t-nep .term}")]
    [InlineData("[x]{.a .term lang=\"en\" key=n$0}", "t-nep", "[x]{.a .term lang=\"en\" key=t-nep}")]
    [InlineData("> [x]{.term key=n$0}", "t-nep", "> [x]{.term key=t-nep}")]
    [InlineData("# H [x]{.term key=n$0}", "t-nep", "# H [x]{.term key=t-nep}")]
    public void An_id_is_completed(string text, string id, string expected) => CompletionTest.Inserts(text + Glossary, id, expected + "\n");

    [Theory]
    [InlineData("[x](#$0)", "t-omm t-labour-aristocracy t-workers-opposition t-kollontai t-nep")]
    [InlineData("# H\n\n[]{#p1 .pb} [y]{#mark} [x](#$0)", "h mark t-omm t-labour-aristocracy t-workers-opposition t-kollontai t-nep p1")]
    [InlineData("[x](#o$0)", "t-omm t-workers-opposition t-labour-aristocracy")]
    [InlineData("[x]{.term key=$0}", "t-omm t-labour-aristocracy t-workers-opposition t-kollontai t-nep")]
    [InlineData("[x]{.term key=a$0}", "t-labour-aristocracy t-kollontai")]
    [InlineData("[x]{.term key=zz$0}", "")]
    [InlineData("[x](other.md#t-$0)\n//- other.md\nA.", "")]
    public void Ids_are_ranked(string text, string expected) => Assert.Equal(expected, CompletionTest.Labels(text + Glossary));

    [Theory]
    [InlineData("`[x]{.term key=$0}`")]
    [InlineData("    [x]{.term key=$0}")]
    [InlineData("<!-- [x]{.term key=$0} -->")]
    [InlineData("[x]{.noterm key=$0}")]
    [InlineData("[x]{.terms key=$0}")]
    [InlineData("[x]{key=$0}")]
    [InlineData("[x]{.term lang=$0}")]
    [InlineData("[x]{.term mykey=$0}")]
    [InlineData("[x]{.term key=t-nep $0}")]
    [InlineData("[x]{.term key=t-nep}$0")]
    [InlineData("{.term key=$0}")]
    [InlineData("key=$0")]
    [InlineData("a = $0b")]
    [InlineData("---\nnocite: \"[x]{.term key=$0}\"\n---\n")]
    public void No_id_is_proposed_elsewhere(string text) => Assert.DoesNotContain(CompletionTest.At(text + Glossary).Items, item => item.Kind == CompletionItemKind.Term);

    [Fact]
    public void An_entry_says_what_it_is()
    {
        var item = CompletionTest.Item("[x](#omm$0)" + Glossary, "t-omm");
        Assert.Equal(("One-man management", "term · Direction by one manager.", CompletionItemKind.Term), (item.Description, item.Detail, item.Kind));
        var edition = Fixture.Edition(Markup.Parse("x" + Glossary));
        Assert.Equal(
            "One-man management · term\nDirection by one manager.\nnot used · glossary.md:1",
            Proposals.Resolve(edition, item.Data ?? default, markdown: false)?.Replace("  \n", "\n", StringComparison.Ordinal));
        Assert.StartsWith("**One-man management** · term", Proposals.Resolve(edition, item.Data ?? default), StringComparison.Ordinal);
        Assert.Null(Proposals.Resolve(edition, new CompletionData(CompletionDataKind.Term, "t-gone")));
    }

    [Theory]
    [InlineData("On one$0.", "one-man management", "On one-man management.")]
    [InlineData("One$0", "One-man management", "One-man management")]
    [InlineData("On one man man$0.", "one-man management", "On one-man management.")]
    [InlineData("On one-man m$0anag now.", "one-man management", "On one-man management now.")]
    [InlineData("On sing$0.", "single management", "On single management.")]
    [InlineData("Sing$0", "Single management", "Single management")]
    [InlineData("The workers$0", "Workers’ Opposition", "The Workers’ Opposition")]
    [InlineData("The workers' opp$0", "Workers’ Opposition", "The Workers’ Opposition")]
    [InlineData("The workers’ o$0", "Workers’ Opposition", "The Workers’ Opposition")]
    [InlineData("Says alex$0", "Alexandra Kollontai", "Says Alexandra Kollontai")]
    [InlineData("The new e$0", "New Economic Policy", "The New Economic Policy")]
    [InlineData("The ne$0", "NEP", "The NEP")]
    [InlineData("“labour$0”", "labour aristocracy", "“labour aristocracy”")]
    [InlineData("(labour$0)", "labour aristocracy", "(labour aristocracy)")]
    [InlineData("*labour$0*", "labour aristocracy", "*labour aristocracy*")]
    [InlineData("> the labour$0", "labour aristocracy", "> the labour aristocracy")]
    [InlineData("A[^n].\n\n[^n]: the labour$0", "labour aristocracy", "A[^n].\n\n[^n]: the labour aristocracy")]
    [InlineData("[labour$0](#x)", "labour aristocracy", "[labour aristocracy](#x)")]
    [InlineData("# Labour$0", "Labour aristocracy", "# Labour aristocracy")]
    [InlineData("one—labour$0", "labour aristocracy", "one—labour aristocracy")]
    public void Words_are_completed_in_prose(string text, string label, string expected) => CompletionTest.Inserts(text + Glossary, label, expected + "\n", Invoked);

    [Theory]
    [InlineData("The aristocracy of labour is a labour$0", "labour aristocracy")]
    [InlineData("A$0", "A. M. Kollontai Alexandra Kollontai Aristocracy of labour")]
    [InlineData("n$0", "New Economic Policy NEP")]
    [InlineData("ind$0", "")]
    [InlineData("labour aristocracy$0", "")]
    [InlineData("labour.$0", "")]
    [InlineData("one. man$0", "")]
    [InlineData("$0", "")]
    [InlineData(" $0", "")]
    [InlineData("$0labour", "")]
    public void Words_are_found_by_their_beginning(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), CompletionTest.Labels(text + Glossary, Invoked).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    [Theory]
    [InlineData("`labour$0`")]
    [InlineData("`labour$0")]
    [InlineData("    labour$0")]
    [InlineData("```\nlabour$0\n```")]
    [InlineData("$labour$0$")]
    [InlineData("<!-- labour$0 -->")]
    [InlineData("<span labour$0>")]
    [InlineData("https://e.org/labour$0")]
    [InlineData("<https://e.org/labour$0>")]
    [InlineData("www.labour$0")]
    [InlineData("me@labour$0")]
    [InlineData("[x](labour$0)")]
    [InlineData("[x](https://e.org/labour$0)")]
    [InlineData("[x][labour$0]")]
    [InlineData("[^labour$0]")]
    [InlineData("[@k, on labour$0]")]
    [InlineData("[see labour$0 @k]")]
    [InlineData("[@k, p. 3, labour$0")]
    [InlineData("@labour$0")]
    [InlineData("[x]{.labour$0}")]
    [InlineData("[x]{.a labour$0}")]
    [InlineData("{#labour$0}")]
    [InlineData("\\labour$0")]
    [InlineData("a/labour$0")]
    [InlineData("&labour$0")]
    [InlineData("---\ntitle: labour$0\n---\n")]
    [InlineData("//- edition.yml\ninput-files: [text.md, glossary.md]\nmetadata:\n  title: labour$0\n//- text.md\nA")]
    public void Words_are_not_proposed_elsewhere(string text)
    {
        Assert.DoesNotContain(CompletionTest.At(text + Glossary, Invoked).Items, item => item.Label.Contains("aristocracy", StringComparison.OrdinalIgnoreCase) && item.Kind == CompletionItemKind.Term && !item.NewText.StartsWith('#'));
    }

    [Theory]
    [InlineData("On labour$0.")]
    [InlineData("labour aristo$0")]
    public void Words_come_to_nobody_who_has_not_asked(string text) => Assert.Empty(CompletionTest.At(text + Glossary).Items);

    [Theory]
    [InlineData("On lab$0.\n")]
    [InlineData("On lab$0.\n//- glossary.md\n")]
    [InlineData("On lab$0.\n//- glossary.md\n[Labour\n")]
    public void Without_entries_nothing_is_proposed(string text) => Assert.Empty(CompletionTest.At(text, Invoked).Items);

    [Theory]
    [InlineData("[x](#t-$0)\n//- glossary.md\n[A]{#t-a .term}\n\n:   One.\n\n[B]{#t-a .term}\n\n:   Two.\n\n[C]{#t-c .term}\n\n:   \n", "t-a t-c")]
    [InlineData("[x](#t-$0)\n//- glossary.md\n[A]{#t-a .term}\n", "t-a")]
    [InlineData("[x]{.term key=$0}\n//- glossary.md\nPlain\n\n:   One.\n", "t-plain")]
    public void A_glossary_that_is_being_written_is_no_obstacle(string text, string expected) => Assert.Equal(expected, CompletionTest.Labels(text, Invoked));

    [Theory]
    [InlineData("[lab$0", "t-labour-aristocracy", "[labour aristocracy](#t-labour-aristocracy)")]
    [InlineData("[lab$0]", "t-labour-aristocracy", "[labour aristocracy](#t-labour-aristocracy)")]
    [InlineData("[$0]", "t-omm", "[One-man management](#t-omm)")]
    [InlineData("[x](#t-omm), [New$0", "t-nep", "[x](#t-omm), [New Economic Policy](#t-nep)")]
    [InlineData("[x](#t-omm), [sin$0](#y)", null, null)]
    [InlineData("[x](#t-omm), [y](#t-ne$0)", "t-nep", "[x](#t-omm), [y](#t-nep)")]
    [InlineData("[x](#t-omm), [one$0", null, null)]
    [InlineData("[own$0", null, null)]
    [InlineData("[^own$0", null, null)]
    public void A_reference_is_completed_in_the_glossary(string written, string? id, string? expected)
    {
        const string Entry = "[Own]{#t-own .term}\n\n:   D.\n\n:   *See also:* ";
        var markup = "//- glossary.md" + Glossary.Replace("\n//- glossary.md", string.Empty, StringComparison.Ordinal) + "\n" + Entry + written + "\n";
        if (id is null || expected is null)
        {
            Assert.Empty(CompletionTest.At(markup).Items.Where(item => item.Kind == CompletionItemKind.Term));
            return;
        }

        var before = Markup.Parse("//- glossary.md" + Glossary.Replace("\n//- glossary.md", string.Empty, StringComparison.Ordinal) + "\n" + Entry).Files[0].Text.Content;
        CompletionTest.Inserts(markup, id, before + expected + "\n");
    }

    [Theory]
    [InlineData("*See:* [lab$0")]
    [InlineData("*see also*: [lab$0")]
    [InlineData("*See also:* one, [lab$0")]
    public void Both_fields_name_entries(string field) => Assert.NotEmpty(CompletionTest.At("x" + Glossary + "\n[Own]{#t-own .term}\n\n:   " + field + "\n").Items);

    [Theory]
    [InlineData("*Source:* [lab$0")]
    [InlineData("See also: [lab$0")]
    [InlineData("*See also:* `[lab$0")]
    [InlineData("*See also:* ![lab$0")]
    [InlineData("*See also:* lab$0")]
    public void Other_fields_do_not(string field) => Assert.Empty(CompletionTest.At("x" + Glossary + "\n[Own]{#t-own .term}\n\n:   " + field + "\n").Items);

    [Fact]
    public void The_field_is_none_outside_the_glossary() => Assert.Empty(CompletionTest.At(":   *See also:* [lab$0" + Glossary).Items);
}
