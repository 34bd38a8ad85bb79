using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Infra.Contracts.Problems;

namespace Infra.Policy.Rules.Packs;

/// <summary>The file of a pack: the assembly in the output of synth.</summary>
public static class RulePackFile
{
    /// <summary>The folder of packs in the output of synth.</summary>
    public const string Folder = "rules";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<RulePack>> Loaded = [];

    /// <summary>The packs in an assembly.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="InfraException">INFRA2004: it contains no pack that this version of Infra can load, or one of its rules fails its test.</exception>
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
            throw Refusal(path, "It is not a .NET assembly.");
        }
        catch (Exception e) when (e is IOException or TypeLoadException or MissingMemberException or TargetInvocationException)
        {
            throw Refusal(path, $"It can't be loaded: {e.Message.TrimEnd('.')}.");
        }
    }

    // A pack may be in the project of an estate: types that need the engine can't be loaded, and are not packs.
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

    // A rule that fails its examples is rejected: its silence would prove nothing.
    private static List<RulePack> Hold(string path, List<RulePack> packs) =>
        packs.SelectMany(RuleTrial.Of).Where(trial => trial.Faults.Count > 0).ToList() is { Count: > 0 } broken
            ? throw Refusal(path, string.Join("; ", broken.Select(trial => $"{trial.Rule.Id} {string.Join(", ", trial.Faults)}")) + ".")
            : packs;

    private static InfraException Refusal(string path, string fault) => new(ExitCode.Failed, new Problem(
        "INFRA2004", Path.GetFileName(path), fault, "Correct the rule, or build the pack against this version of Infra, and run ./infra synth again."));

    // Infra's assemblies come from this process, so that types match; other assemblies of a pack are beside it.
    private sealed class Context(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Path.GetDirectoryName(path)!, $"{assemblyName.Name}.dll") is var beside && !IsOwn(assemblyName) && File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;

        private static bool IsOwn(AssemblyName name) => name.Name is "Infra.Policy" or "Infra.Contracts" or "Infra.Plans";
    }
}
