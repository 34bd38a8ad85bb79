using System.Text.Json.Nodes;
using Infra.Constructs.Estates;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Releases;
using Infra.Contracts.Synthesized;
using Infra.Policy.Rego;
using Infra.Policy.Rules.Packs;
using Infra.Policy.Waivers;

namespace Infra.Constructs.Synthesis;

/// <summary>Synthesizes an estate to an output folder. The same inputs give the same bytes on any machine.</summary>
public static class EstateSynthesis
{
    /// <summary>Describes an estate and writes its output: all of it, or nothing if there are problems.</summary>
    /// <param name="options">The options shared by all stacks.</param>
    /// <param name="describe">Creates the stacks.</param>
    /// <param name="today">The date against which waivers are checked (UTC).</param>
    /// <param name="folder">The output folder. Its previous content stays until the new output is complete.</param>
    /// <param name="files">Additional files to write to the repository.</param>
    /// <exception cref="InfraException">The estate has problems. The exception contains all of them.</exception>
    public static void Run(EstateOptions options, Action<Estate> describe, DateOnly today, string folder, params IReadOnlyList<IRepositoryFiles> files)
    {
        using var staging = new StagingFolder(folder);
        var estate = Describe(options, describe, today, staging.Path);
        Synthesize(estate.App);
        var written = estate.Stacks.ToDictionary(stack => stack.Name, stack => Read(staging, stack.Name));
        Require([.. written.SelectMany(stack => ExpressionCheck.Of(stack.Key, stack.Value))]);
        var file = Describe(estate, files) with { Backends = written.ToDictionary(stack => stack.Key, stack => StackBackend.Find(stack.Value) ?? []), RulePacks = Packs(options, staging) };
        staging.Write(EstateFile.FileName, file.ToJson());
        staging.Write(SourceLines.FileName, new SourceLines(estate.Sources.Lines).ToJson());
        staging.Write(TrivyIgnoreFile.FileName, TrivyIgnoreFile.Render(file.Waivers));
        var output = SynthOutput.Load(staging.Path);
        WritePolicyData(staging, output);
        WriteRepository(staging, [.. options.Applications.Count > 0 ? [new ReleaseFiles(options.Applications)] : Array.Empty<IRepositoryFiles>(), .. files], output);
        staging.Publish();
    }

    /// <summary>Describes an estate without writing anything. Use it in tests to inspect stacks.</summary>
    /// <param name="options">The options shared by all stacks.</param>
    /// <param name="describe">Creates the stacks.</param>
    /// <param name="today">The date against which waivers are checked (UTC).</param>
    /// <exception cref="InfraException">The estate has problems. The exception contains all of them.</exception>
    public static Estate Describe(EstateOptions options, Action<Estate> describe, DateOnly today) => Describe(options, describe, today, "cdktf.out");

    private static Estate Describe(EstateOptions options, Action<Estate> describe, DateOnly today, string folder)
    {
        // Stack traces would write paths of this machine to the output.
        var estate = new Estate(options, today, new App(new AppConfig { Outdir = folder, StackTraces = false }));
        estate.Describe(() => describe(estate));
        estate.Complete();
        Require(estate.Problems);
        Require([.. estate.Stacks.SelectMany(AddressCheck.Of)]);
        return estate;
    }

    private static void Require(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);
    }

    private static JsonObject Read(StagingFolder staging, string stack) =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(staging.Path, "stacks", stack, "cdk.tf.json")))!.AsObject();

    private static void WritePolicyData(StagingFolder staging, SynthOutput output)
    {
        staging.Write(PolicyData.FileName, PolicyData.Render(output.Estate));
        foreach (var stack in output.Stacks)
        {
            staging.Write(Path.Combine("stacks", stack.Name, PolicyData.FileName), PolicyData.Render(output.Estate, stack));
            staging.Write(Path.Combine("stacks", stack.Name, CheckovFile.FileName), CheckovFile.Render(stack, output.Estate.Waivers));
        }
    }

    // Copied so that the gate runs without the estate's project. Anything a rule needs besides Infra must be in the same assembly.
    private static List<string>? Packs(EstateOptions options, StagingFolder staging)
    {
        var files = options.RulePacks.Select(pack => pack.GetType().Assembly.Location).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var file in files) staging.Copy(file, $"{RulePackFile.Folder}/{Path.GetFileName(file)}");
        return files.Count > 0 ? [.. files.Select(file => $"{RulePackFile.Folder}/{Path.GetFileName(file)}")] : null;
    }

    private static void WriteRepository(StagingFolder staging, IReadOnlyList<IRepositoryFiles> files, SynthOutput output)
    {
        foreach (var (path, text) in files.SelectMany(file => file.Render(output))) staging.Write($"{SynthOutput.RepositoryFolder}/{path}", text);
    }

    private static void Synthesize(App app)
    {
        try
        {
            app.Synth();
        }
        catch (Exception e) when (e is not InfraException)
        {
            throw new InfraException(ExitCode.Failed, [.. Refusals(e.Message)]);
        }
    }

    /// <summary>
    /// Converts an error from CDKTF to problems: validation errors, one <c>[STACK] MESSAGE</c> line each, or any other error, with a JavaScript stack
    /// trace on jsii.
    /// </summary>
    private static IEnumerable<Problem> Refusals(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries).TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal)).ToList();
        var validations = lines.Where(line => line.StartsWith('[')).Select(line => line[1..].Split("] ", 2)).Where(parts => parts.Length == 2).ToList();
        return validations.Count > 0
            ? validations.Select(parts => Refusal(parts[0], parts[1]))
            : [Refusal("synth", lines[0])];

        static Problem Refusal(string subject, string words) =>
            new("INFRA1001", subject, $"CDKTF rejects it: {words.TrimEnd('.')}.", "Correct the construct it names.");
    }

    private static EstateFile Describe(Estate estate, IReadOnlyList<IRepositoryFiles> files)
    {
        var file = Describe(estate);
        return file with { Access = Access(estate, file, files) };
    }

    private static EstateFile Describe(Estate estate) => new()
    {
        Name = estate.Name,
        Environments = [.. estate.Environments.Select(environment => Describe(estate, environment))],
        Runners = Named(estate.Options.Runners),
        Stacks = [.. estate.Stacks.Select(stack => stack.Entry).OrderBy(entry => entry.Name, StringComparer.Ordinal)],
        ApprovedTypes = ApprovedTypes(estate),
        Postures = PostureTable.Of(estate.Stacks),
        Perimeter = estate.Perimeter,
        Accepted = estate.Accepted.Count > 0 ? [.. estate.Accepted] : null,
        DeclaredTypes = estate.DeclaredTypes.Count > 0 ? [.. estate.DeclaredTypes.OrderBy(declaration => declaration.Type, StringComparer.Ordinal)] : null,
        Waivers =
        [
            .. estate.Waivers
                .OrderBy(waiver => waiver.ConstructPath, StringComparer.Ordinal)
                .ThenBy(waiver => waiver.Setting, StringComparer.Ordinal),
        ],
    };

    private static EnvironmentEntry Describe(Estate estate, DeploymentEnvironment environment) => new(environment.Name, environment.Gates)
    {
        StopsAt = environment.StopsAt == Severity.High ? null : environment.StopsAt, Runners = Named(estate.RunnersOf(environment)),
    };

    private static PipelineRunners? Named(PipelineRunners runners) => runners.AreHosted ? null : runners;

    private static List<AccessEntry>? Access(Estate estate, EstateFile described, IReadOnlyList<IRepositoryFiles> files)
    {
        List<AccessEntry> entries =
        [
            .. estate.Access.Concat(files.SelectMany(file => file.Access(described))).OrderBy(entry => entry.Right)
                .ThenBy(entry => estate.Environments.ToList().FindIndex(environment => environment.Name == entry.Environment))
                .ThenBy(entry => entry.Source, StringComparer.Ordinal),
        ];
        return entries.Count > 0 ? entries : null;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? ApprovedTypes(Estate estate)
    {
        var lists = estate.Environments.Where(environment => environment.ApprovedTypes is not null)
            .ToDictionary(environment => environment.Name, environment => environment.ApprovedTypes!);
        return lists.Count > 0 ? lists : null;
    }
}
