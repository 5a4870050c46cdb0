using System;
using System.Linq;
using Apparatus.Language.Features;
using Apparatus.Language.Features.Outline;
using Apparatus.Language.Features.Structure;
using Apparatus.Language.Features.Tokens;
using Xunit;

namespace Apparatus.Language.Tests.Features;

/// <summary>Terms are symbols like notes and works: definition, references, highlights, lenses, call hierarchy, outline, tokens, links.</summary>
public sealed class TermNavigationTests
{
    private const string Glossary = "//- glossary.md\n{|def:{|head:[Trade union]{#t-trade-union .term}|}\n\n:   A union.\n\n:   *See also:* [council](#t-council)|}\n\n[Council]{#t-council .term}\n\n:   A board of a {|in:trade union|}.\n";

    [Theory]
    [InlineData("the {|use:trade-$0unions|} x\n")]
    [InlineData("the {|use:tra$0de\nunion|} x\n")]
    [InlineData("> the {|use:trade\n> un$0ion|} x\n")]
    [InlineData("the trade [x](p.md) {|use:trade union|}$0 x\n")]
    [InlineData("the {|use:[cou$0nsel](#t-trade-union)|} x\n")]
    [InlineData("the {|use:[counsel](#t-trade$0-union)|} x\n")]
    [InlineData("the {|use:[counsel]{.term key=t-trade$0-union}|} x\n")]
    [InlineData("x[^a]\n\n[^a]: on {|use:trade$0 union|}\n")]
    [InlineData("# {|use:[x](#t-$0trade-union)|}\n")]
    public void A_use_leads_to_its_entry(string markup)
    {
        var test = new NavigationCase(markup + Glossary);
        var links = Definition.Find(test.Model, test.Offset);
        Assert.NotNull(links);
        NavigationCase.Same(test.Marked("use"), [test.Show(test.Model.Document.Path, links.Origin)]);
        NavigationCase.Same(test.Marked("def"), links.Targets.Select(target => test.Show(target.Path, target.Extent)));
        NavigationCase.Same(test.Marked("head"), links.Targets.Select(target => test.Show(target.Path, target.Selection)));
    }

    [Theory]
    [InlineData("no $0term x\n")]
    [InlineData("trade $0 unicorn x\n")]
    [InlineData("`trade $0union` x\n")]
    [InlineData("[trade $0union]{.noterm} x\n")]
    [InlineData("[x]{.term key=t-$0gone} x\n")]
    public void Other_words_lead_nowhere(string markup)
    {
        var test = new NavigationCase(markup + Glossary);
        Assert.Null(Definition.Find(test.Model, test.Offset));
    }

    [Fact]
    public void Words_of_a_link_lead_where_the_link_leads()
    {
        var test = new NavigationCase("{|to:# H {#h}|}\n\n[trade $0union](#h)\n" + Glossary);
        NavigationCase.Same(test.Marked("to"), Definition.Find(test.Model, test.Offset)?.Targets.Select(target => test.Show(target.Path, target.Extent)) ?? []);
    }

    [Fact]
    public void A_phrase_of_two_entries_leads_to_both()
    {
        var test = new NavigationCase("the soviet$0s\n//- glossary.md\n{|to:[Soviet]{#t-council .term}|}\n\n:   A council.\n\n{|to:[Soviet]{#t-state .term}|}\n\n:   A state.\n");
        NavigationCase.Same(test.Marked("to"), Definition.Find(test.Model, test.Offset)?.Targets.Select(target => test.Show(target.Path, target.Selection)) ?? []);
    }

    [Fact]
    public void References_are_found_in_all_files_and_from_all_sides()
    {
        const string Text = "A {|r:trade\nunion|} and {|r:[it](#t-trade-union)|} and `trade union`.\n\n[l]: {|r:#t-trade-union|}\n//- b.md\nThe {|r:trade union's|} {|r:[u]{.term key=t-trade-union}|}.\n";
        var glossary = Glossary.Replace("{|in:trade union|}", "{|r:trade union|}", StringComparison.Ordinal);
        var expected = new NavigationCase(Text + glossary).Marked("r");
        Assert.Equal(6, expected.Count);
        foreach (var at in new[] { "A tr$0ade", "[it](#t-tr$0ade-union)" })
        {
            var test = new NavigationCase(Text.Replace(at.Replace("$0", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal).Replace("A {|r:trade", at.StartsWith("A ", StringComparison.Ordinal) ? "A {|r:tr$0ade" : "A {|r:trade", StringComparison.Ordinal) + glossary);
            NavigationCase.Same(expected, References.Find(test.Model, test.Offset, includeDeclaration: false).Select(place => test.Show(place.Path, place.Span)));
        }

        var fromHeadword = new NavigationCase(Text + glossary.Replace("[Trade union]", "[Tra$0de union]", StringComparison.Ordinal));
        NavigationCase.Same(expected, References.Find(fromHeadword.Model, fromHeadword.Offset, includeDeclaration: false).Select(place => fromHeadword.Show(place.Path, place.Span)));
        Assert.Equal(7, References.Find(fromHeadword.Model, fromHeadword.Offset, includeDeclaration: true).Length);
    }

    [Fact]
    public void Uses_of_one_file_are_highlighted()
    {
        var test = new NavigationCase("{|h:Trade un$0ions|}, {|h:trade-union|} and {|h:[x](#t-trade-union)|}; the council.\n" + Glossary);
        NavigationCase.Same(test.Marked("h"), Highlights.Find(test.Model, test.Offset).Select(found => test.Show(test.Model.Document.Path, found.Span)));
    }

    [Fact]
    public void Lenses_count_what_the_text_says()
    {
        var test = new NavigationCase("Trade unions. [x](#t-trade-union)\n//- b.md\ntrade union\n" + Glossary.Replace("A union", "$0A union", StringComparison.Ordinal));
        var lenses = Lenses.In(test.Model);
        Assert.Equal(["3 uses", "0 uses"], lenses.Select(lens => Lenses.Resolve(test.Model, lens.Symbol).Title));
        Assert.Equal(["Trade union", "Council"], lenses.Select(lens => test.Model.Text.ToString(lens.Span)));
    }

    [Fact]
    public void Entries_call_each_other_through_See_also()
    {
        var test = new NavigationCase("# H\n\nTrade unions and councils.\n" + Glossary.Replace("[Council]", "[Cou$0ncil]", StringComparison.Ordinal));
        var item = Assert.Single(CallHierarchy.Prepare(test.Model, test.Offset));
        Assert.Equal("Council", item.Title);
        Assert.Equal(["Section H", "Term Trade union"], CallHierarchy.Incoming(test.Edition, item).Select(link => $"{link.Item.Kind} {link.Item.Title}"));
        var other = CallHierarchy.Incoming(test.Edition, item).Single(link => link.Item.Kind == CallItemKind.Term).Item;
        Assert.Equal(["Council"], CallHierarchy.Outgoing(test.Edition, other).Select(link => link.Item.Title));
    }

    [Fact]
    public void An_entry_calls_the_works_it_cites()
    {
        var test = new NavigationCase("The uni$0on.\n//- glossary.md\n[Union]{#t-union .term}\n\n:   A thing [@a, p. 3].\n//- r.bib\n@book{a}\n");
        var item = Assert.Single(CallHierarchy.Prepare(test.Model, test.Offset));
        Assert.Equal(["Work a"], CallHierarchy.Outgoing(test.Edition, item).Select(link => $"{link.Item.Kind} {link.Item.Title}"));
    }

    [Fact]
    public void A_glossary_has_its_entries_in_the_outline_by_kind()
    {
        var test = new NavigationCase("x\n//- glossary.md\n$0# G\n\n[A]{#t-a .term}\n\n:   x\n\n[B]{#t-b .person}\n\n:   x\n\n[C]{#t-c .term}\n\n:   x\n\nD\n\n:   x\n");
        var groups = DocumentSymbols.Of(test.Model).Skip(1).ToList();
        Assert.Equal(["Terms: A C D", "People: B"], groups.Select(group => $"{group.Name}: {string.Join(' ', group.Children.Select(child => child.Name))}"));
        Assert.All(groups, group => Assert.All(group.Children, child => Assert.True(group.Span.Contains(child.Span) && child.Span.Contains(child.SelectionSpan))));
    }

    [Theory]
    [InlineData("trade", "Term Trade union")]
    [InlineData("#t-council", "Term Council")]
    [InlineData("shop", "Term Trade union")]
    [InlineData("gone", "")]
    public void Entries_are_found_by_headword_variant_and_id(string query, string expected)
    {
        var test = new NavigationCase("x\n" + Glossary.Replace(".term}|}\n\n:   A union", ".term also=\"workshop; shop union\"}|}\n\n:   A union", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(", ", WorkspaceSymbols.Find([test.Edition], query, cancel: TestContext.Current.CancellationToken).Select(found => $"{found.Kind} {found.Name}")));
    }

    [Theory]
    [InlineData("> {|term:trade|}\n> {|term:union|} x", 0)]
    [InlineData("a *{|term:trade|}* {|term:union|} `trade union`", 0)]
    [InlineData("a [{|term:counsel|}]({|term:#t-trade-union|})", 0)]
    [InlineData("a [x]{.term key={|term:t-gone|}}", 1)]
    [InlineData("a trade. Union", 0)]
    public void Words_of_terms_are_coloured(string markup, int unresolved)
    {
        var test = new NavigationCase(markup + "\n" + Glossary);
        var tokens = SemanticTokens.Of(test.Model).Where(token => token.Type == TokenType.Term && !token.Modifiers.HasFlag(TokenModifiers.Unresolved)).ToList();
        NavigationCase.Same(
            test.Marked("term").Skip(unresolved), tokens.Select(token => test.Show(test.Model.Document.Path, token.Span)));
        Assert.Equal(unresolved, SemanticTokens.Of(test.Model).Count(token => token.Type == TokenType.Term && token.Modifiers.HasFlag(TokenModifiers.Unresolved)));
    }

    [Fact]
    public void Headwords_are_coloured_as_definitions()
    {
        var test = new NavigationCase("x\n//- glossary.md\n$0[{|head:Trade union|}]{#t-trade-union}\n\n:   A union.\n");
        var tokens = SemanticTokens.Of(test.Model).Where(token => token.Type == TokenType.Term);
        NavigationCase.Same(test.Marked("head"), tokens.Where(token => token.Modifiers == TokenModifiers.Definition).Select(token => test.Show(test.Model.Document.Path, token.Span)));
    }

    [Theory]
    [InlineData("a [x]({|link:#t-trade-union|})\n")]
    [InlineData("a [x]{.term key={|link:t-trade-union|}}\n")]
    [InlineData("a [x]({|link:glossary.md#t-trade-union|})\n")]
    public void Links_and_marks_can_be_clicked(string markup)
    {
        var test = new NavigationCase(markup + Glossary);
        var link = Assert.Single(DocumentLinks.Of(test.Model));
        NavigationCase.Same(test.Marked("link"), [test.Show(test.Model.Document.Path, link.Span)]);
        Assert.Equal("Trade union", DocumentLinks.Target(test.Edition, link) is { } place ? test.Edition.Find(place.Path)?.Text.ToString(place.Span) : null);
    }

    [Fact]
    public void A_glossary_in_YAML_is_a_place_like_any_other()
    {
        const string Files = "The {|r:trade unions|} and the council.\n//- terms.yaml\n- term: {|head:Trade union|}\n  definition: A union.\n  see: [{|see:Council|}]\n- term: Council\n  definition: A board.\n//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    glossary: terms.yaml\n";
        var test = new NavigationCase(Files.Replace("The {|r:tr", "The {|r:tr$0", StringComparison.Ordinal));
        NavigationCase.Same(test.Marked("head"), Definition.Find(test.Model, test.Offset)?.Targets.Select(target => test.Show(target.Path, target.Selection)) ?? []);
        var headword = new NavigationCase(Files.Replace("head:Tr", "head:Tr$0", StringComparison.Ordinal));
        NavigationCase.Same(test.Marked("r"), References.Find(headword.Model, headword.Offset, includeDeclaration: false).Select(place => headword.Show(place.Path, place.Span)));
        Assert.Equal(["1 use", "1 use"], Lenses.In(headword.Model).Select(lens => Lenses.Resolve(headword.Model, lens.Symbol).Title));
        Assert.Equal(["Terms"], DocumentSymbols.Of(headword.Model).Select(group => group.Name));
        NavigationCase.Same(test.Marked("see"), DocumentLinks.Of(headword.Model).Select(link => headword.Show(headword.Model.Document.Path, link.Span)));
        Assert.NotEmpty(Folding.Of(headword.Model));
    }
}
