using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Contracts.Synthesized;

/// <summary>The output folder of synth (<c>cdktf.out</c>): the only contract between describing an estate and deploying it.</summary>
public sealed class SynthOutput
{
    /// <summary>The folder with the files to commit to the repository.</summary>
    public const string RepositoryFolder = "repository";

    private SynthOutput(EstateFile estate, IReadOnlyList<SynthesizedStack> stacks, SourceLines sources)
    {
        Estate = estate;
        Stacks = stacks;
        Sources = sources;
    }

    /// <summary>The estate file.</summary>
    public EstateFile Estate { get; }

    /// <summary>All stacks, ordered by name.</summary>
    public IReadOnlyList<SynthesizedStack> Stacks { get; }

    /// <summary>The source lines of the constructs.</summary>
    public SourceLines Sources { get; }

    /// <summary>Reads an output folder.</summary>
    /// <exception cref="InfraException">INFRA0301: the folder contains no synth output, or it is damaged.</exception>
    public static SynthOutput Load(string directory)
    {
        try
        {
            var estate = EstateFile.Parse(File.ReadAllText(Path.Combine(directory, EstateFile.FileName)));
            // Rule packs are loaded by full path.
            estate = estate with { RulePacks = estate.RulePacks?.Select(file => Path.GetFullPath(Path.Combine(directory, file))).ToList() };
            var manifest = JsonNode.Parse(File.ReadAllBytes(Path.Combine(directory, "manifest.json")))!["stacks"]!.AsObject();
            return new(estate, [.. estate.Stacks.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => ToStack(entry, manifest))], SourceLines.Load(directory));
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0301", directory, "This folder does not contain a complete output of synth.", "Run ./infra synth first."));
        }

        SynthesizedStack ToStack(StackEntry entry, JsonObject manifest)
        {
            var node = manifest[entry.Name] ?? throw new KeyNotFoundException(entry.Name);
            var dependencies = node["dependencies"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal);
            return new(Path.Combine(directory, (string)node["workingDirectory"]!), entry, [.. dependencies]);
        }
    }

    /// <summary>
    /// Groups the selected stacks into waves in dependency order. Each wave depends only on earlier waves, so its stacks can be deployed in
    /// parallel. Stacks that are not selected are assumed to be deployed.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<SynthesizedStack>> Waves(IEnumerable<SynthesizedStack> chosen)
    {
        var waiting = chosen.OrderBy(stack => stack.Name, StringComparer.Ordinal).ToList();
        var waves = new List<IReadOnlyList<SynthesizedStack>>();
        while (waiting.Count > 0)
        {
            var names = waiting.Select(stack => stack.Name).ToHashSet();
            var wave = waiting.Where(stack => !stack.Dependencies.Any(names.Contains)).ToList();
            if (wave.Count == 0) throw new InvalidOperationException("CDKTF refuses cyclic stacks, so a wave is never empty.");
            waves.Add(wave);
            waiting.RemoveAll(wave.Contains);
        }

        return waves;
    }
}
