namespace Infra.Contracts.Synthesized;

/// <summary>
/// Files of the repository that are written from C#: pipelines, code owners, rulesets, manifests. Synth renders them to
/// <c>cdktf.out/repository</c>; <c>./infra pipelines</c> copies them to where they are committed, or compares.
/// </summary>
public interface IRepositoryFiles
{
    /// <summary>Renders every file.</summary>
    /// <param name="output">What synth wrote: environments, stacks and their dependencies.</param>
    /// <returns>Text by path from the root of the repository, with <c>/</c>; the same bytes for the same output.</returns>
    /// <exception cref="Problems.InfraException">Something that the platform can't express; everything that is wrong at once.</exception>
    IReadOnlyDictionary<string, string> Render(SynthOutput output);

    /// <summary>Who may do what because of these files. Default: nobody.</summary>
    IReadOnlyList<AccessEntry> Access => [];
}
