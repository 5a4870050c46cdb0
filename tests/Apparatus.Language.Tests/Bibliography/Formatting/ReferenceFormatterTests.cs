using Apparatus.Language.Bibliography;
using Apparatus.Language.Bibliography.Formatting;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Formatting;

/// <summary>The rows of FORMAT C2, and forms measured with Pandoc 2.17 and Chicago 17.</summary>
public sealed class ReferenceFormatterTests
{
    private const string Book =
        "@book{k, author={Daniels, Robert Vincent}, title={The Conscience of the Revolution}, subtitle={Communist Opposition in Soviet Russia}, location={Cambridge, MA}, publisher={Harvard University Press}, date={1960}}";

    private const string Pamphlet =
        "@booklet{k, author={Kollontai, Alexandra}, title={The Workers’ Opposition}, number={7}, edition={2}, series={Solidarity Pamphlet}, location={London}, publisher={Solidarity}, date={1968}}";

    private const string Chapter =
        "@incollection{k, author={Roe, Ann}, title={A Chapter on Kronstadt}, booktitle={A Collection}, editor={Doe, Jane and Poe, Max}, pages={10--32}, location={London}, publisher={Press}, date={1971}}";

    private const string Article =
        "@article{k, author={Roe, Ann and Poe, Max and Doe, Jane and Coe, Kim}, title={An Article}, journaltitle={Slavic Review}, volume={12}, number={3}, pages={201--219}, date={1969-07}}";

    private const string Newspaper =
        "@article{k, title={Theses on the Trade Union Question}, journaltitle={Pravda}, date={1921-01-25}, entrysubtype={newspaper}}";

    private const string Serial =
        "@article{k, author={Kollontai, Alexandra}, title={The Workers’ Opposition}, journaltitle={Workers’ Dreadnought}, date={1922-04-22/1922-08-19}, entrysubtype={newspaper}}";

    private const string Translation =
        "@book{k, author={Liebman, Marcel}, title={Leninism Under Lenin}, translator={Pearce, Brian}, origdate={1973}, location={London}, publisher={Jonathan Cape}, date={1975}}";

    private const string EditedVolume =
        "@collection{k, editor={Allen, Barbara C.}, title={The Workers’ Opposition …}, subtitle={Documents, 1919--30}, location={Leiden}, publisher={Brill}, date={2021}}";

    private const string VolumeOfSet =
        "@book{k, author={Lenin, V. I.}, title={Collected Works}, volume={32}, location={Moscow}, publisher={Progress}, date={1965}}";

    private const string WebPage =
        "@online{k, author={{Marxists Internet Archive}}, title={The Workers’ Opposition: Index}, url={https://example.org/wo}, urldate={2026-01-05}}";

    [Theory]
    [InlineData(Book, "20", "Robert Vincent Daniels, *The Conscience of the Revolution: Communist Opposition in Soviet Russia* (Cambridge, MA: Harvard University Press, 1960), 20.")]
    [InlineData(Pamphlet, "20", "Alexandra Kollontai, *The Workers’ Opposition*, no. 7, 2nd edn, Solidarity Pamphlet (London: Solidarity, 1968), 20.")]
    [InlineData(Chapter, "20", "Ann Roe, ‘A Chapter on Kronstadt’, in *A Collection*, ed. Jane Doe and Max Poe (London: Press, 1971), 20.")]
    [InlineData(Article, "20", "Ann Roe et al., ‘An Article’, *Slavic Review* 12, no. 3 (July 1969): 20.")]
    [InlineData(Newspaper, "20", "‘Theses on the Trade Union Question’, *Pravda*, 25 January 1921, 20.")]
    [InlineData(Serial, "4", "Alexandra Kollontai, ‘The Workers’ Opposition’, *Workers’ Dreadnought*, 22 April–19 August 1922, 4.")]
    [InlineData(Translation, "20", "Marcel Liebman, *Leninism Under Lenin*, trans. Brian Pearce (1973; London: Jonathan Cape, 1975), 20.")]
    [InlineData(EditedVolume, "20", "Barbara C. Allen, ed., *The Workers’ Opposition …: Documents, 1919–30* (Leiden: Brill, 2021), 20.")]
    [InlineData(VolumeOfSet, "20", "V. I. Lenin, *Collected Works* (Moscow: Progress, 1965), 32:20.")]
    [InlineData(VolumeOfSet, null, "V. I. Lenin, *Collected Works*, vol. 32 (Moscow: Progress, 1965).")]
    [InlineData(WebPage, null, "Marxists Internet Archive, ‘The Workers’ Opposition: Index’, accessed 5 January 2026, <https://example.org/wo>.")]
    public void Writes_full_notes(string source, string? locator, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Note(Works.Read(source), "en-GB", locator));

    [Theory]
    [InlineData(Pamphlet, "20", "Alexandra Kollontai, *The Workers’ Opposition*, no. 7, 2nd ed., Solidarity Pamphlet (London: Solidarity, 1968), 20.")]
    [InlineData(Chapter, "20", "Ann Roe, “A Chapter on Kronstadt,” in *A Collection*, ed. Jane Doe and Max Poe (London: Press, 1971), 20.")]
    [InlineData(Article, "20", "Ann Roe et al., “An Article,” *Slavic Review* 12, no. 3 (July 1969): 20.")]
    [InlineData(Newspaper, "20", "“Theses on the Trade Union Question,” *Pravda*, January 25, 1921, 20.")]
    [InlineData(Serial, "4", "Alexandra Kollontai, “The Workers’ Opposition,” *Workers’ Dreadnought*, April 22–August 19, 1922, 4.")]
    [InlineData(WebPage, null, "Marxists Internet Archive, “The Workers’ Opposition: Index,” accessed January 5, 2026, <https://example.org/wo>.")]
    public void Writes_full_notes_in_American_English(string source, string? locator, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Note(Works.Read(source), "en-US", locator));

    [Theory]
    [InlineData(Book, "en-GB", "Daniels, Robert Vincent. *The Conscience of the Revolution: Communist Opposition in Soviet Russia*. Cambridge, MA: Harvard University Press, 1960.")]
    [InlineData(Pamphlet, "en-GB", "Kollontai, Alexandra. *The Workers’ Opposition*. No. 7. 2nd edn. Solidarity Pamphlet. London: Solidarity, 1968.")]
    [InlineData(Chapter, "en-GB", "Roe, Ann. ‘A Chapter on Kronstadt’. In *A Collection*, edited by Jane Doe and Max Poe, 10–32. London: Press, 1971.")]
    [InlineData(Article, "en-GB", "Roe, Ann, Max Poe, Jane Doe, and Kim Coe. ‘An Article’. *Slavic Review* 12, no. 3 (July 1969): 201–19.")]
    [InlineData(Newspaper, "en-GB", "*Pravda*. ‘Theses on the Trade Union Question’. 25 January 1921.")]
    [InlineData(Serial, "en-GB", "Kollontai, Alexandra. ‘The Workers’ Opposition’. *Workers’ Dreadnought*, 22 April–19 August 1922.")]
    [InlineData(Translation, "en-GB", "Liebman, Marcel. *Leninism Under Lenin*. Translated by Brian Pearce. 1973; London: Jonathan Cape, 1975.")]
    [InlineData(EditedVolume, "en-GB", "Allen, Barbara C., ed. *The Workers’ Opposition …: Documents, 1919–30*. Leiden: Brill, 2021.")]
    [InlineData(VolumeOfSet, "en-GB", "Lenin, V. I. *Collected Works*. Vol. 32. Moscow: Progress, 1965.")]
    [InlineData(WebPage, "en-GB", "Marxists Internet Archive. ‘The Workers’ Opposition: Index’. Accessed 5 January 2026. <https://example.org/wo>.")]
    [InlineData(Pamphlet, "en-US", "Kollontai, Alexandra. *The Workers’ Opposition*. No. 7. 2nd ed. Solidarity Pamphlet. London: Solidarity, 1968.")]
    [InlineData(Chapter, "en-US", "Roe, Ann. “A Chapter on Kronstadt.” In *A Collection*, edited by Jane Doe and Max Poe, 10–32. London: Press, 1971.")]
    [InlineData(Newspaper, "en-US", "*Pravda*. “Theses on the Trade Union Question.” January 25, 1921.")]
    public void Writes_entries_of_a_bibliography(string source, string lang, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Bibliography(Works.Read(source), lang));

    [Theory]
    [InlineData(Book, "7", "Daniels, *Conscience of the Revolution*, 7")]
    [InlineData(Chapter, "3", "Roe, ‘Chapter on Kronstadt’, 3")]
    [InlineData(Article, null, "Roe et al., ‘Article’")]
    [InlineData(Newspaper, "3", "‘Theses on the Trade Union Question’, 3")]
    [InlineData(EditedVolume, "5", "Allen, *Workers’ Opposition …*, 5")]
    [InlineData(VolumeOfSet, "20", "Lenin, *Collected Works*, 32:20")]
    [InlineData(VolumeOfSet, "chap. 2", "Lenin, *Collected Works*, chap. 2")]
    [InlineData(WebPage, null, "Marxists Internet Archive, ‘Workers’ Opposition’")]
    [InlineData("@book{k, author={Cardan, Paul}, title={From Bolshevism to the Bureaucracy}, shorttitle={Bolshevism}}", "3", "Cardan, *Bolshevism*, 3")]
    [InlineData("@misc{k, author={Cardan, Paul}, title={From Bolshevism to the Bureaucracy}}", "3", "Cardan, ‘From Bolshevism to the Bureaucracy’, 3")]
    [InlineData("@book{k, author={Roe, Ann and Poe, Max}, title={Two}}", null, "Roe and Poe, *Two*")]
    [InlineData("@book{k, author={Roe, Ann and Poe, Max and Doe, Jane}, title={Three}}", null, "Roe, Poe, and Doe, *Three*")]
    [InlineData("@book{k, author={Roe, Ann and others}, title={O}}", null, "Roe et al., *O*")]
    [InlineData("@book{k, author={van Beethoven, Ludwig}, title={V}}", null, "Beethoven, *V*")]
    [InlineData("@book{k, author={van Beethoven, Ludwig}, title={V}, options={useprefix = true}}", null, "van Beethoven, *V*")]
    [InlineData("@book{k, title={A}}", null, "*A*")]
    [InlineData("@book{k, title={The: First}}", null, "*The*")]
    [InlineData("@book{k}", "3", "*k*, 3")]
    public void Writes_short_forms(string source, string? locator, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Short(Works.Read(source), "en-GB", locator));

    [Fact]
    public void Leaves_the_author_out_where_the_citation_does() =>
        Assert.Equal("*Conscience of the Revolution*, 7", ReferenceFormatter.Short(Works.Read(Book), "en-GB", "7", withAuthor: false));

    [Theory]
    [InlineData("@book{k, author={Roe, Ann and Poe, Max}, title={Two}, date={1969}}", "Ann Roe and Max Poe, *Two*, 1969, 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={Three}, publisher={Press}, date={1969}}", "Ann Roe, *Three* (Press, 1969), 20.")]
    [InlineData("@book{k, editor={Roe, Ann and Poe, Max}, title={Eds}, location={London}, date={1969}}", "Ann Roe and Max Poe, eds, *Eds* (London, 1969), 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={No Date}, location={London}, publisher={Press}}", "Ann Roe, *No Date* (London: Press, n.d.), 20.")]
    [InlineData("@book{k, title={The Anonymous Work: With Sub}, location={London}, publisher={Press}, date={1901}}", "*The Anonymous Work: With Sub* (London: Press, 1901), 20.")]
    [InlineData("@inbook{k, author={Roe, Ann}, title={One Chapter}, bookauthor={Poe, Max}, booktitle={Whole Book}, location={London}, publisher={Press}, date={1969}}", "Ann Roe, ‘One Chapter’, in *Whole Book*, by Max Poe (London: Press, 1969), 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={Part}, maintitle={Whole}, volume={2}, location={London}, publisher={Press}, date={1969}}", "Ann Roe, *Part*, vol. 2 of *Whole* (London: Press, 1969), 20.")]
    [InlineData("@phdthesis{k, author={Roe, Ann}, title={A Thesis}, school={University of Here}, date={1999}}", "Ann Roe, ‘A Thesis’ (PhD thesis, University of Here, 1999), 20.")]
    [InlineData("@letter{k, author={Roe, Ann}, title={Letter to Poe}, date={1900-05-05}}", "Ann Roe, ‘Letter to Poe’, 5 May 1900, 20.")]
    [InlineData("@article{k, author={Roe, Ann}, title={No Volume}, journaltitle={Journal}, number={3}, date={1969}, doi={10.1000/xyz}}", "Ann Roe, ‘No Volume’, *Journal*, no. 3 (1969): 20, <https://doi.org/10.1000/xyz>.")]
    [InlineData("@article{k, author={Roe, Ann}, title={What Is to Be Done?}, journaltitle={J}, volume={1}, number={2}, date={1902-03-04}}", "Ann Roe, ‘What Is to Be Done?’, *J* 1, no. 2 (4 March 1902): 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={ET}, editor={Doe, Jane}, translator={Poe, Max}, edition={revised}, series={Ser}, number={3}, date={1900}, publisher={P}, location={L}}", "Ann Roe, *ET*, ed. Jane Doe, trans. Max Poe, revised, Ser 3 (L: P, 1900), 20.")]
    [InlineData("@online{k, author={Roe, Ann}, title={On Dates}, organization={Some Site}, date={2010-05-05}, url={https://example.org/a_b}, urldate={2026-01-05}}", "Ann Roe, ‘On Dates’ (Some Site, 5 May 2010), 20, <https://example.org/a_b>.")]
    [InlineData("@book{k, author={King, Jr., Martin Luther}, title={V}, date={1900}}", "Martin Luther King Jr., *V*, 1900, 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={Which?}, date={1900}}", "Ann Roe, *Which?*, 1900, 20.")]
    [InlineData("@book{k, author={Roe, Ann}, title={Reading \\emph{Capital} Today and \\enquote{Other} Things}, date={1969}}", "Ann Roe, *Reading* Capital *Today and ‘Other’ Things*, 1969, 20.")]
    [InlineData("@article{k, author={Roe, Ann}, title={The \\enquote{Third} Thing and \\emph{Capital}}, journaltitle={Journal of \\emph{X}}, volume={3}, date={1969}}", "Ann Roe, ‘The “Third” Thing and *Capital*’, *Journal of* X 3 (1969): 20.")]
    public void Writes_other_kinds(string source, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Note(Works.Read(source), "en-GB", "20"));

    [Theory]
    [InlineData("@article{k, author={Roe, Ann}, title={What Is to Be Done?}, journaltitle={J}, volume={1}, date={1902}}", "Roe, Ann. “What Is to Be Done?” *J* 1 (1902).")]
    [InlineData("@article{k, author={Roe, Ann}, title={The ``Third'' Thing}, journaltitle={J}, volume={1}, date={1902}}", "Roe, Ann. “The ‘Third’ Thing.” *J* 1 (1902).")]
    [InlineData("@article{k, author={Roe, Ann}, title={On the ``Third''}, journaltitle={J}, volume={1}, date={1902}}", "Roe, Ann. “On the ‘Third.’” *J* 1 (1902).")]
    [InlineData("@book{k, author={Roe, Ann and Poe, Max}, title={Two}, date={1969}}", "Roe, Ann, and Max Poe. *Two*, 1969.")]
    [InlineData("@book{k, author={Roe, Ann and others}, title={O}, date={1969}}", "Roe, Ann et al. *O*, 1969.")]
    [InlineData("@book{k, author={King, Jr., Martin Luther}, title={V}, date={1900}}", "King, Martin Luther, Jr. *V*, 1900.")]
    [InlineData("@book{k, author={Ludwig van Beethoven}, title={V}, date={1900}}", "Beethoven, Ludwig van. *V*, 1900.")]
    [InlineData("@book{k, editor={Roe, Ann and Poe, Max}, title={Eds}, location={London}, date={1969}}", "Roe, Ann, and Max Poe, eds. *Eds*. London, 1969.")]
    [InlineData("@book{k, author={A, A and B, B and C, C and D, D and E, E and F, F and G, G and H, H and I, I and J, J and K, K}, title={T}}", "A, A, B B, C C, D D, E E, F F, G G, et al. *T*.")]
    public void Writes_other_entries_in_American_English(string source, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Bibliography(Works.Read(source), "en-US"));

    [Theory]
    [InlineData("""[{"id":"k","type":"book","title":"The <i>Capital</i> Question","author":[{"family":"Roe","given":"Ann"}],"publisher":"Press","publisher-place":"London","issued":{"date-parts":[[1969]]}}]""", BibliographyFormat.CslJson, "Ann Roe, *The* Capital *Question* (London: Press, 1969).")]
    [InlineData("""[{"id":"k","type":"article-newspaper","title":"A \"Piece\"","container-title":"Pravda","issued":{"date-parts":[["1921","1","25"]]}}]""", BibliographyFormat.CslJson, "‘A “Piece”’, *Pravda*, 25 January 1921.")]
    [InlineData("""[{"id":"k","type":"chapter","title":"C","container-title":"B","editor":[{"literal":"The Group"}],"page":"10-32","issued":{"raw":"1971"}}]""", BibliographyFormat.CslJson, "‘C’, in *B*, ed. The Group, 1971.")]
    [InlineData("references:\n- id: k\n  type: article-journal\n  title: On *Capital*\n  author:\n  - family: Beethoven\n    given: Ludwig\n    non-dropping-particle: van\n  container-title: J\n  volume: 3\n  issued: 1969-07\n", BibliographyFormat.CslYaml, "Ludwig van Beethoven, ‘On *Capital*’, *J* 3 (July 1969).")]
    [InlineData("references:\n- id: k\n  type: book\n  title: T\n  issued:\n  - year: 1969\n    month: 7\n", BibliographyFormat.CslYaml, "*T*, 1969.")]
    [InlineData("references:\n- id: k\n  type: book\n  title: T\n  title-short: S\n  issued: {literal: no year}\n", BibliographyFormat.CslYaml, "*T*, no year.")]
    [InlineData("references:\n- id: k\n", BibliographyFormat.CslYaml, "‘k’.")]
    [InlineData("""[{"id":"k","type":"song","title":[1],"author":3,"issued":[[]]}]""", BibliographyFormat.CslJson, "3, *k*.")]
    public void Reads_items_of_Csl(string source, BibliographyFormat format, string expected) =>
        Assert.Equal(expected, ReferenceFormatter.Note(Works.Read(source, format), "en-GB"));

    [Theory]
    [InlineData("@book{k, author={Roe, Ann and Poe, Max}, title={The {Title}: Sub}, date={1969-05}}", "Roe and Poe", "1969", "The Title: Sub")]
    [InlineData("@book{k, editor={M{\\\"u}ller, A.}, title={\\emph{T}}, year=1900, month=may}", "Müller", "1900", "T")]
    [InlineData("@book{k}", "", "", "k")]
    [InlineData("@article{k, author={A and B and C and D}, journaltitle={J}, volume={3}, date={1921/1923}}", "A et al.", "1921–1923", "J")]
    public void Summarizes_a_work(string source, string authors, string year, string title) =>
        Assert.Equal(new WorkSummary(authors, year, title), ReferenceFormatter.Summarize(Works.Read(source)));
}
