namespace Infra.Contracts.Synthesized;

/// <summary>
/// Repository files generated from C#, such as pipelines, code owners, rulesets and manifests. Synth renders them to
/// <c>cdktf.out/repository</c>; <c>./infra pipelines</c> copies them to their committed location, or compares them.
/// </summary>
public interface IRepositoryFiles
{
    /// <summary>Renders all files.</summary>
    /// <param name="output">The synth output: environments, stacks and their dependencies.</param>
    /// <returns>Text by path relative to the repository root, with <c>/</c>. The same output gives the same bytes.</returns>
    /// <exception cref="Problems.InfraException">The platform cannot express something. All problems are reported together.</exception>
    IReadOnlyDictionary<string, string> Render(SynthOutput output);

    /// <summary>The access that these files grant. Default: empty.</summary>
    /// <param name="estate">The estate file without its access entries.</param>
    IReadOnlyList<AccessEntry> Access(EstateFile estate) => [];
}
