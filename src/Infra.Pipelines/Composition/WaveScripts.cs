namespace Infra.Pipelines.Composition;

/// <summary>The bash that orders stacks. The commit that is deployed says in which order: another one, which rendered the pipeline, may have had another.</summary>
internal static class WaveScripts
{
    /// <summary>What <c>waves</c> makes of a list of stacks in jq, where <c>$manifest</c> is the manifest of the commit.</summary>
    public const string Definition =
        "def waves: . as $left | if $left == [] then [] else [$left[] | select(all($manifest[0].stacks[.].dependencies[]?; IN($left[]) | not))] as $wave | [$wave] + ($left - $wave | waves) end;";

    /// <summary>Refuses an order of more waves than the pipeline has: the rest would not be deployed.</summary>
    public static string Require(string environment, string waves) => $$"""
        if [ "$(jq length order.json)" -gt "{{waves}}" ]; then
          echo "The stacks of {{environment}} in this commit take $(jq length order.json) waves, and this pipeline has {{waves}}: bring their code back by a pull request, and deploy that." >&2
          exit 1
        fi
        """;

    /// <summary>What each wave has of the stacks that were chosen for its environment.</summary>
    /// <param name="environments">How many waves the pipeline has for each.</param>
    public static string Select(IEnumerable<(string Environment, int Waves)> environments) => $$"""
        of_waves() {
          jq -c --slurpfile manifest cdktf.out/manifest.json '
            {{Definition}}
            waves' "selection/$1.json" > order.json
          {{Require("$1", "$2").ReplaceLineEndings("\n  ")}}
          for ((wave = 1; wave <= $2; wave++)); do jq -c ".[$wave - 1] // []" order.json > "selection/$1-$wave.json"; done
        }
        {{Scripts.Lines(environments.Select(of => $"of_waves {of.Environment} {of.Waves}"))}}
        """;
}
