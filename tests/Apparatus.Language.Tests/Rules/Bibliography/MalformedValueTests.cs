using Apparatus.Language.Diagnostics;
using Apparatus.Language.Rules.Bibliography;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Bibliography;

/// <summary>Pages, numbers and addresses that are not written as they should be.</summary>
public sealed class MalformedValueTests
{
    private readonly RuleTest test = new(new MalformedValue());

    [Theory]
    [InlineData("pages = {{|ED3010:35--33|}}", "The range 35--33 runs backwards.")]
    [InlineData("pages = {{|ED3010:1-2, 40-33|}}", "The range 40-33 runs backwards.")]
    [InlineData("pages = {{|ED3010:12 34|}}", "“12 34” is no range of pages.")]
    [InlineData("pages = {{|ED3010:pp. 12--34|}}", "“pp.” belongs to the style, which would print it twice.")]
    [InlineData("pages = {{|ED3010:a|}}", "“a” is no page.")]
    [InlineData("isbn = {{|ED3010:0-306-40615-3|}}", "ISBN 0306406153 fails its check digit.")]
    [InlineData("isbn = {{|ED3010:978-0-306-40615-8|}}", "ISBN 9780306406158 fails its check digit.")]
    [InlineData("isbn = {{|ED3010:0-306-4061|}}", "ISBN 03064061 has 8 digits; there are 10 or 13.")]
    [InlineData("issn = {{|ED3010:0028-0837|}}", "ISSN 0028-0837 fails its check digit.")]
    [InlineData("issn = {{|ED3010:0028|}}", "ISSN 0028 does not have eight digits.")]
    [InlineData("doi = {{|ED3010:https://doi.org/10.1000/182|}}", "A DOI is written without the address before it.")]
    [InlineData("doi = {{|ED3010:doi:10.1000/182|}}", "A DOI is written without the address before it.")]
    [InlineData("doi = {{|ED3010:1000/182|}}", "“1000/182” is not a DOI: it begins with “10.” and has a “/”.")]
    [InlineData("url = {{|ED3010:www.marxists.org/a|}}", "“www.marxists.org/a” has no scheme, such as “https:”.")]
    public void Remarks_on_it(string field, string message)
    {
        var found = Assert.Single(test.Verify($"@k\n//- works.bib\n@article{{k, {field}}}\n"));
        Assert.Equal((message, Severity.Info), (found.Message, found.Severity));
    }

    [Theory]
    [InlineData("pages = {33--35}")]
    [InlineData("pages = {333--5}")]
    [InlineData("pages = {333-45, 350, 360--362}")]
    [InlineData("pages = {xi--xv}")]
    [InlineData("pages = {e123}")]
    [InlineData("pages = {S12--S20}")]
    [InlineData("pages = {12r--13v}")]
    [InlineData("pages = {33+}")]
    [InlineData("pages = {33–35}")]
    [InlineData("pages = {v}")]
    [InlineData("pages = {1, 3, 5}")]
    [InlineData("isbn = {0-306-40615-2}")]
    [InlineData("isbn = {080442957X}")]
    [InlineData("isbn = {978-0-306-40615-7}")]
    [InlineData("isbn = {978 0 306 40615 7}")]
    [InlineData("isbn = {0-306-40615-2 978-0-306-40615-7}")]
    [InlineData("isbn = {0306406152, 9780306406157}")]
    [InlineData("issn = {0028-0836}")]
    [InlineData("issn = {0038-0644 (print), 1097-024X (electronic)}")]
    [InlineData("doi = {10.1000/182}")]
    [InlineData("doi = {10.1007/978-3-319-24277-4_1}")]
    [InlineData("doi = {10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2}")]
    [InlineData("doi = {10.1000/a\\_b}")]
    [InlineData("url = {https://a.b/c}")]
    [InlineData("url = {ftp://a.b}")]
    [InlineData("url = {mailto:a@b.c}")]
    [InlineData("url = {\\url{www.a.b}}")]
    [InlineData("title = {pp. 12 34}")]
    [InlineData("isbn = {}")]
    public void Is_silent(string field) => test.Silent($"@k\n//- works.bib\n@article{{k, {field}}}\n");

    [Fact]
    public void Looks_at_items_of_Csl() => Assert.Equal(
        2,
        test.Verify("@k\n//- works.json\n[{\"id\": \"k\", \"type\": \"book\", \"page\": \"{|ED3010:35-33|}\", \"DOI\": \"{|ED3010:doi:10.1000/1|}\", \"ISBN\": \"0306406152\"}]\n").Length);

    [Theory]
    [InlineData("pages = {{|ED3010:35--33|}}", "Write “33--35”", "pages = {33--35}")]
    [InlineData("pages = {{|ED3010:12 34|}}", "Write “12--34”", "pages = {12--34}")]
    [InlineData("pages = {{|ED3010:pp. 12--34|}}", "Write “12--34”", "pages = {12--34}")]
    [InlineData("doi = {{|ED3010:http://dx.doi.org/10.1000/182|}}", "Write “10.1000/182”", "doi = {10.1000/182}")]
    [InlineData("url = {{|ED3010:www.a.org/b|}}", "Write “https://www.a.org/b”", "url = {https://www.a.org/b}")]
    public void Mends(string field, string title, string expected) =>
        test.Fixes($"@k\n//- works.bib\n@article{{k, {field}}}\n", title, $"//- works.bib\n@article{{k, {expected}}}\n");
}
