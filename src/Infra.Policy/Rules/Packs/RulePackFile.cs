using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Infra.Contracts.Problems;

namespace Infra.Policy.Rules.Packs;

/// <summary>A pack as a file: the assembly that synth put beside its output.</summary>
public static class RulePackFile
{
    /// <summary>The folder of packs in the output of synth.</summary>
    public const string Folder = "rules";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<RulePack>> Loaded = [];

    /// <summary>The packs in an assembly.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="InfraException">INFRA2004: there is no pack in it that this version of Infra can load, or one of its rules does not hold.</exception>
    public static IReadOnlyList<RulePack> Load(string path) => Loaded.GetOrAdd(Path.GetFullPath(path), Read);

    private static IReadOnlyList<RulePack> Read(string path)
    {
        try
        {
            var packs = Types(new Context(path).LoadFromAssemblyPath(path))
                .Where(type => type is { IsVisible: true, IsAbstract: false } && type.IsSubclassOf(typeof(RulePack)))
                .Select(type => (RulePack)Activator.CreateInstance(type)!)
                .ToList();
            return packs.Count > 0 ? Hold(path, packs) : throw Refusal(path, "It has no public class that extends RulePack and has a constructor without parameters.");
        }
        catch (BadImageFormatException)
        {
            throw Refusal(path, "It is no assembly of .NET.");
        }
        catch (Exception e) when (e is IOException or TypeLoadException or MissingMemberException or TargetInvocationException)
        {
            throw Refusal(path, $"It can't be loaded: {e.Message.TrimEnd('.')}.");
        }
    }

    // A pack may lie in the project of an estate: what of it needs the engine is not there, and is no pack.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    // A rule that does not do what its examples say is no rule: then silence would mean nothing.
    private static List<RulePack> Hold(string path, List<RulePack> packs) =>
        packs.SelectMany(RuleTrial.Of).Where(trial => trial.Faults.Count > 0).ToList() is { Count: > 0 } broken
            ? throw Refusal(path, string.Join("; ", broken.Select(trial => $"{trial.Rule.Id} {string.Join(", ", trial.Faults)}")) + ".")
            : packs;

    private static InfraException Refusal(string path, string fault) => new(ExitCode.Failed, new Problem(
        "INFRA2004", Path.GetFileName(path), fault, "Correct the rule, or build the pack against this version of Infra, and run ./infra synth again."));

    // Infra's own assemblies are those of this process, so that a rule is a rule; a pack's others lie beside it.
    private sealed class Context(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Path.GetDirectoryName(path)!, $"{assemblyName.Name}.dll") is var beside && !IsOwn(assemblyName) && File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;

        private static bool IsOwn(AssemblyName name) => name.Name is "Infra.Policy" or "Infra.Contracts" or "Infra.Plans";
    }
}
