using System;
using System.Collections.Immutable;
using Apparatus.Language.Features.NewEdition;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>Asks a person what the command line leaves open about a new edition.</summary>
/// <param name="terminal">Where questions go and answers come from.</param>
internal sealed class NewEditionQuestions(Terminal terminal)
{
    /// <summary>Asks; an empty answer takes what is shown, a wrong one is asked for again.</summary>
    /// <param name="plan">What is known, with the defaults of the rest.</param>
    /// <param name="title">Whether to ask for the title.</param>
    /// <param name="author">Whether to ask for the author.</param>
    /// <param name="language">Whether to ask for the language.</param>
    /// <param name="series">Whether to ask for the note series.</param>
    /// <returns>The plan with the answers; null when the input ended before all were given.</returns>
    public EditionPlan? Ask(EditionPlan plan, bool title, bool author, bool language, bool series)
    {
        try
        {
            plan = !title ? plan : plan with { Title = Ask("Title", plan.Title, PlanFaults.OfTitle) };
            plan = !author ? plan : plan with { Authors = [.. Some(Ask("Author, or nothing", "", answer => answer.Length == 0 ? null : PlanFaults.OfAuthor(answer)))] };
            plan = !language ? plan : plan with { Language = Ask("Language", plan.Language, PlanFaults.OfLanguage) };
            return !series ? plan : plan with { Series = AskSeries(plan) };
        }
        catch (InputEndedException)
        {
            terminal.Error.Write("\n");
            return null;
        }
    }

    private ImmutableArray<PlannedSeries> AskSeries(EditionPlan plan)
    {
        var usual = plan.Series[0];
        var first = Ask("Notes, as PREFIX=NAME", $"{usual.Prefix}={usual.Name}", answer => WhyNot(plan with { Series = [] }, answer));
        plan = plan with { Series = [Read(first)] };
        while (Ask("More notes, as PREFIX=NAME, or nothing", "", answer => answer.Length == 0 ? null : WhyNot(plan, answer)) is { Length: > 0 } more)
        {
            plan = plan with { Series = plan.Series.Add(Read(more)) };
        }

        return plan.Series;
    }

    private static string? WhyNot(EditionPlan plan, string answer) =>
        PlannedSeries.Parse(answer) is { } read ? PlanFaults.Of(plan with { Series = plan.Series.Add(read) }) : "Write a prefix, an equals sign and a name, such as a=Author.";

    private static PlannedSeries Read(string answer) => PlannedSeries.Parse(answer) ?? PlannedSeries.Usual;

    private static ImmutableArray<string> Some(string answer) => answer.Length == 0 ? [] : [answer];

    private string Ask(string what, string usual, Func<string, string?> fault)
    {
        while (true)
        {
            terminal.Error.Write(usual.Length == 0 ? $"{what}: " : $"{what} [{PlainText.OneLine(usual)}]: ");
            terminal.Error.Flush();
            var typed = (terminal.In.ReadLine() ?? throw new InputEndedException()).Trim();
            var answer = typed.Length == 0 ? usual : typed;
            if (fault(answer) is not { } wrong)
            {
                return answer;
            }

            terminal.Error.Write($"{PlainText.OneLine(wrong)}\n");
        }
    }

    private sealed class InputEndedException : Exception;
}
