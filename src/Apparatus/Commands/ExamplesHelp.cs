using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Apparatus.Commands;

/// <summary>Prints the help of a command with examples below it.</summary>
/// <param name="help">Prints the help.</param>
internal sealed class ExamplesHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const string General = """
        Examples:
          apparatus new my-edition                 begin an edition
          apparatus check                          check the current folder
          apparatus check text/10-introduction.md  one file, read inside its edition
          apparatus check --fix --dry-run          show what the safe fixes would change
          apparatus terms --format markdown        an index of the glossary's terms
          apparatus define "labour aristocracy"    what the glossary says
          apparatus works                          what is cited, and what is not
          apparatus cite brinton1970               how a work is cited
          apparatus list pages                     a concordance of page markers
          apparatus status                         the edition in numbers
          apparatus seal                           guard the words of the source text
          apparatus rules ED1001                   explain a rule

        Exit codes: 0 all is well, 1 faults were found, 2 something could not be done.

        """;

    private const string New = """
        Examples:
          apparatus new                                                       here; asks for title, author, language and note series
          apparatus new my-edition --title "On Bureaucracy" --yes             in a folder of its own, without questions
          apparatus new --series "a=Author" --series "e=This edition"         notes of two hands
          apparatus new --series "a=Author" --home a=notes/author.md          the author’s notes in a file of their own
          apparatus new --bibliography zotero.bib --base 1968 --no-glossary   a bibliography that may be there already
          apparatus new --dry-run                                             show what would be written

        Notes whose label has no prefix belong to the series e, or to the first where there is no e. Files that are there are never written over.

        Exit codes: 0 the edition is written, 2 something could not be done, and nothing was written.

        """;

    private const string Check = """
        Examples:
          apparatus check                                        check the current folder
          apparatus check text/10-introduction.md                report only this file, read inside its edition
          apparatus check --fail-on warning --rule ED6008=none   be stricter, but leave one rule out
          apparatus check --format sarif --output faults.sarif   for code scanning
          apparatus check --write-baseline known.json            take present faults as known
          apparatus check --baseline known.json                  report only new ones
          apparatus check --fix                                  make the safe fixes
          apparatus check - --stdin-filename text/20.md < draft  check an unsaved text

        """;

    private const string Terms = """
        Examples:
          apparatus terms                                       every term with the lines that speak of it
          apparatus terms text/10-introduction.md               in this file only
          apparatus terms --term "labor aristocracy"            one term, in any of its forms
          apparatus terms --kind person --format csv            for a spreadsheet
          apparatus terms --format markdown --output index.md   an index to be printed
          apparatus terms --unused                              terms that do not occur

        Lines and columns are counted from 1; in JSON, offset is counted from 0. Columns, offsets and lengths count UTF-16 units.
        With --unused, a line of CSV has the place of the entry. A page is one of the base edition; what stands in a note belongs to the page that calls it.

        Exit codes: 0 all is listed, 2 something could not be done or is left out; it is named.

        """;

    private const string Define = """
        Examples:
          apparatus define "one man management"       any spelling, any form
          apparatus define t-faction my-edition       by its id, in another folder
          apparatus define faction --format json      for programs

        Exit codes: 0 found, 1 not found, 2 something could not be done or is left out; it is named.

        """;

    private const string Works = """
        Examples:
          apparatus works                                            every work with the lines that cite it
          apparatus works --unused                                   works that nothing cites
          apparatus works --missing                                  keys that no entry has
          apparatus works --format csv --output works.csv            for a spreadsheet
          apparatus works --format markdown --output references.md   the bibliography as it is printed

        Lines and columns are counted from 1. A page is one of the base edition; what stands in a note belongs to the page that calls it.

        Exit codes: 0 all is listed, 1 keys without an entry are cited, 2 something could not be done or is left out; it is named.

        """;

    private const string Cite = """
        Examples:
          apparatus cite brinton1970                           in notes and in the bibliography
          apparatus cite brinton1970 --locator "pp. 33-35"     with a place in the work
          apparatus cite brinton1970 my-edition --format json  for programs, in another folder

        The forms are those of the Chicago Manual of Style, 17th edition, as a preview; another style may be used for printing.

        Exit codes: 0 found, 1 not found, 2 something could not be done or is left out; it is named.

        """;

    private const string Lists = """
        Examples:
          apparatus list pages                                    a concordance of page markers with the words on them
          apparatus list notes --format csv --output notes.csv    notes by series, for a spreadsheet
          apparatus list terms --format markdown                  an index of terms and names with pages of the base
          apparatus list links text/20-bureaucracy.md             where the links of a file lead

        Lines are counted from 1. A page is one of the base edition.

        Exit codes: 0 all is listed, 2 something could not be done or is left out; it is named.

        """;

    private const string Status = """
        Examples:
          apparatus status                                            files, hands and witnesses in numbers
          apparatus status --format markdown --output method.md       a statement of method for an appendix
          apparatus status --format json                              for programs

        Exit codes: 0 all is shown, 2 something could not be done or is left out; it is named.

        """;

    private const string Seal = """
        Examples:
          apparatus seal --init        seal all base text, and name the seal in the manifest
          apparatus seal               seal what is new; name what has changed
          apparatus seal --dry-run     only look
          apparatus seal --accept      seal changed text as it is now

        Base text is what stands in files with “witness:” or “status: final” in their front matter, and in divs with such an attribute. Notes, citations, page
        markers and marks may come and go; the words may not. “apparatus check” and the editor report every changed word (ED6012).

        Exit codes: 0 sealed, 1 text has changed since it was sealed, 2 something could not be done; it is named.

        """;

    private const string Rules = """
        Examples:
          apparatus rules            list all rules
          apparatus rules ED1001     why, examples, how to mend it

        """;

    private const string Completion = """
        Examples:
          source <(apparatus completion bash)
          apparatus completion fish > ~/.config/fish/completions/apparatus.fish

        """;

    /// <summary>Writes to the output of the invocation.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command.Name switch
        {
            "new" => New,
            "check" => Check,
            "terms" => Terms,
            "define" => Define,
            "works" => Works,
            "cite" => Cite,
            "list" => Lists,
            "status" => Status,
            "seal" => Seal,
            "rules" => Rules,
            "completion" => Completion,
            _ => General,
        };
        parseResult.InvocationConfiguration.Output.Write(examples.Replace("\r\n", "\n", System.StringComparison.Ordinal));
        return ExitCode.Success;
    }
}
