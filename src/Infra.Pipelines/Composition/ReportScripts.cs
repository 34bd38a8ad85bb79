using Infra.Contracts.Identities;

namespace Infra.Pipelines.Composition;

/// <summary>The bash of reports. See the exit codes of <c>infra report</c> for what fails them.</summary>
internal static class ReportScripts
{
    private const string Changed = "./infra report summaries --changed changes/changed.json";

    private const string Show = """tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" < report.md""";

    /// <summary>For a deployment, which plans waiting stacks later, and destroys no stack.</summary>
    public const string ToWhoApproves = $"""
        {Changed} --output report.md --allow-unknown --allow-held
        {Show}
        """;

    /// <summary>For stacks that are planned again after their dependencies are applied: nothing may be unknown.</summary>
    public const string Again = $"""
        ./infra report summaries --output report.md
        {Show}
        """;

    /// <summary>A merge does not deploy foundations: names the pipeline that does.</summary>
    public static string FoundationsChanged(IEnumerable<string> clouds) => $$"""
        jq -r --argjson clouds '{{Scripts.Json(clouds)}}' --slurpfile changed changes/changed.json '
          . as $estate | [.stacks[] | select(.environment == null and (.cloud | IN($clouds[])) and (.name | IN($changed[0].stacks[]))) | {name, place: ({{Scripts.Place}})}]
          | group_by(.place)[] | "Not deployed here: \(map(.name) | join(", ")). Run the pipeline {{PipelineIdentity.Foundation}} with {{PipelineIdentity.Foundation}} = \(.[0].place)."' \
          cdktf.out/estate.json | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
        """;

    /// <summary>
    /// For a pull request, as a comment if it may write one. Unknown effects do not block a merge, because a new stack can't be planned
    /// before its dependencies; a removed stack that still holds resources does.
    /// </summary>
    public const string OfProposal = $"""
        mkdir -p summaries
        if [ ! -f changes/changed.json ]; then
          echo "The effect of this change is unknown: it was not synthesized." >&2
          exit 1
        fi
        if [ "$MAY_COMMENT" = true ]; then
          {Changed} --complete --allow-unknown --post
        else
          code=0
          {Changed} --complete --allow-unknown --output report.md || code=$?
          {Show}
          exit "$code"
        fi
        """;
}
