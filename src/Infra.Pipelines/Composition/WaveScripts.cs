namespace Infra.Pipelines.Composition;

/// <summary>The bash that orders stacks. The order comes from the deployed commit, which may differ from the commit that rendered the pipeline.</summary>
internal static class WaveScripts
{
    /// <summary>The jq function <c>waves</c>, from a list of stacks to waves; <c>$manifest</c> is the manifest of the commit.</summary>
    public const string Definition =
        "def waves: . as $left | if $left == [] then [] else [$left[] | select(all($manifest[0].stacks[.].dependencies[]?; IN($left[]) | not))] as $wave | [$wave] + ($left - $wave | waves) end;";

    /// <summary>Fails if there are more waves than the pipeline has: the rest would not be deployed.</summary>
    public static string Require(string environment, string waves) => $$"""
        if [ "$(jq length order.json)" -gt "{{waves}}" ]; then
          echo "The stacks of {{environment}} in this commit need $(jq length order.json) waves, but this pipeline has {{waves}}: restore their code with a pull request, and deploy that." >&2
          exit 1
        fi
        """;

    /// <summary>Splits the chosen stacks of each environment into waves.</summary>
    /// <param name="environments">The number of waves that the pipeline has for each.</param>
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
