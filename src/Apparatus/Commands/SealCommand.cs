using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Features.Seals;
using Apparatus.Language.Features.Terms;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Seals;
using Apparatus.Language.Text;
using Apparatus.Reports;

namespace Apparatus.Commands;

/// <summary>The command <c>seal</c>: writes down what the base text reads, so that no word of it changes unnoticed.</summary>
internal sealed class SealCommand
{
    private const int MostShown = 20;

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders or manifests. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> accept = new("--accept") { Description = "Seal text that has changed as it is now." };
    private readonly Option<bool> init = new("--init") { Description = "Name the seal in the manifest where that does not name one." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be sealed, and what has changed." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Name changes only." };
    private readonly Engine engine;
    private readonly Terminal terminal;
    private readonly Option<bool> noColour;

    /// <summary>Makes the command.</summary>
    /// <param name="engine">Does the reading and writing.</param>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="noColour">The option of the whole program that forbids colour.</param>
    public SealCommand(Engine engine, Terminal terminal, Option<bool> noColour)
    {
        (this.engine, this.terminal, this.noColour) = (engine, terminal, noColour);
        Command = new Command("seal", "Write down what the base text reads, so that no word of it changes unnoticed.") { paths, accept, init, dryRun, quiet };
        Command.SetAction(Run);
    }

    /// <summary>The command for the command tree.</summary>
    public Command Command { get; }

    private int Run(ParseResult parsed)
    {
        try
        {
            UnknownOptions.Refuse(parsed, Command, paths, noColour);
            var typed = parsed.GetValue(paths) ?? [];
            return typed.Contains("") ? throw new UsageException("A path is empty.") : Seal(typed.Length == 0 ? ["."] : [.. typed], parsed);
        }
        catch (UsageException exception)
        {
            return CommandLine.SayUsage(terminal, exception.Message, "seal");
        }
    }

    private int Seal(ImmutableArray<string> where, ParseResult parsed)
    {
        var loaded = new WorkSearchPaths(engine, terminal, !parsed.GetValue(quiet), parsed.GetValue(noColour)).Load(where);
        foreach (var problem in loaded.Problems)
        {
            terminal.Say(problem);
        }

        var scopes = loaded.Scopes.Where(scope => scope.Edition.Kind == EditionKind.Manifest).ToList();
        if (scopes.Count == 0)
        {
            terminal.Say($"There is no edition with a manifest in {string.Join(", ", where.Select(path => $"‘{path}’"))}; a seal belongs to one.");
            return ExitCode.Failure;
        }

        var code = loaded.Problems.IsEmpty ? ExitCode.Success : ExitCode.Failure;
        foreach (var scope in scopes)
        {
            code = System.Math.Max(code, Seal(scope, parsed));
        }

        return code;
    }

    private int Seal(EditionScope scope, ParseResult parsed)
    {
        var edition = scope.Edition;
        var manifest = edition.Manifests[0];
        if (edition.Settings.Sealed is null && !parsed.GetValue(init) && !parsed.GetValue(dryRun))
        {
            terminal.Say($"{Shorten(manifest.Path)} names no seal. Write “sealed: {SealPlan.DefaultName}” under “metadata: edition:”, or run this with --init, which does so.");
            return ExitCode.Failure;
        }

        if (edition.Seal is null && edition.Settings.Sealed is { } unread && edition.FileReferences.Any(file => file is { Kind: FileReferenceKind.Seal, Status: not FileReferenceStatus.Missing }))
        {
            terminal.Say($"{unread.Value} cannot be read, so nothing is sealed over it; “apparatus check” says why.");
            return ExitCode.Failure;
        }

        if (edition.Seal is { Faults.IsEmpty: false } damaged && !parsed.GetValue(accept))
        {
            terminal.Say($"{Shorten(damaged.Path)} is damaged at line {damaged.Text.GetLine(damaged.Faults[0].Start) + 1}. Restore it, or seal everything again with --accept.");
            return ExitCode.Failure;
        }

        var wanted = scope.Paths;
        var plan = SealPlan.Of(edition, parsed.GetValue(accept), document => wanted.Contains(document.Path));
        if (plan.Files.IsEmpty)
        {
            terminal.Say($"{Shorten(manifest.Path)} has no base text to seal: give its files “witness:” or “status: final” in their front matter.");
            return ExitCode.Failure;
        }

        foreach (var file in plan.Files)
        {
            Show(file, parsed.GetValue(quiet));
        }

        if (!parsed.GetValue(dryRun) && Write(edition, manifest, plan) is { } problem)
        {
            terminal.Say(problem);
            return ExitCode.Failure;
        }

        return plan.HasChanges ? ExitCode.Faults : ExitCode.Success;
    }

    private string? Write(Edition edition, ManifestDocument manifest, SealPlan plan)
    {
        var path = edition.Seal?.Path ?? edition.FileReferences.FirstOrDefault(file => file.Kind == FileReferenceKind.Seal)?.ResolvedPath ?? $"{edition.Root}/{SealPlan.DefaultName}";
        if (edition.Seal?.Text.Content == plan.Text)
        {
            return null;
        }

        if (edition.Settings.Sealed is null)
        {
            if (SealPlan.Declare(manifest) is not { } edit)
            {
                return $"No line can be added to {Shorten(manifest.Path)}; write “sealed: {SealPlan.DefaultName}” under “metadata: edition:”.";
            }

            if (engine.Read(path).Exists)
            {
                return $"There is a file {Shorten(path)} already, which the manifest does not name; nothing is written.";
            }

            if (Destination.TryWrite(manifest.Path, manifest.Text.WithEdits([edit]), engine, terminal) is { } reason)
            {
                return reason;
            }
        }

        return Destination.TryWrite(path, SourceText.From(plan.Text), engine, terminal);
    }

    private void Show(SealedFile file, bool isQuiet)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{file.Paragraphs} {(file.Paragraphs == 1 ? "paragraph" : "paragraphs")}");
        var line = file.State switch
        {
            SealState.New => $"{count} sealed",
            SealState.Unchanged => $"{count}, unchanged",
            SealState.Accepted => $"{count} sealed again with {Count(file.Changes.Length)}",
            SealState.Changed => $"{Count(file.Changes.Length)} since it was sealed; --accept seals them",
            SealState.Lost => $"{count} sealed, and no base text of the edition any more; --accept drops them",
            _ => $"{count} dropped",
        };
        if (!isQuiet || file.State is SealState.Changed or SealState.Lost)
        {
            terminal.Out.Write($"{file.Path}: {line}\n");
        }

        foreach (var change in file.State is SealState.Changed or SealState.Accepted && file.Document is not null ? file.Changes.Take(MostShown) : [])
        {
            terminal.Out.Write($"  line {file.Document?.Text.GetLine(change.Offset) + 1}: {Describe(change)}\n");
        }

        if (file.Changes.Length > MostShown)
        {
            terminal.Out.Write($"  and {file.Changes.Length - MostShown} more\n");
        }
    }

    private static string Count(int changes) => string.Create(CultureInfo.InvariantCulture, $"{changes} {(changes == 1 ? "change" : "changes")}");

    private static string Describe(SealChange change)
    {
        var (old, now) = (string.Join(' ', change.Sealed), string.Join(' ', change.Now.Select(word => word.Text)));
        return PlainText.OneLine(change.Now.IsEmpty ? $"“{old}” is missing" : change.Sealed.IsEmpty ? $"“{now}” has been added" : $"“{old}” is now “{now}”");
    }

    private string Shorten(string path) => RelativePath.From(terminal.Directory, path);
}
