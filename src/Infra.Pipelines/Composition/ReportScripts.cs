using Infra.Contracts.Identities;

namespace Infra.Pipelines.Composition;

/// <summary>The bash that reports. What fails it differs: see the exit codes of <c>infra report</c>.</summary>
internal static class ReportScripts
{
    private const string Changed = "./infra report summaries --changed changes/changed.json";

    private const string Show = """tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" < report.md""";

    /// <summary>Of a deployment, which plans what waits when its turn comes, and takes no stack down.</summary>
    public const string ToWhoApproves = $"""
        {Changed} --output report.md --allow-unknown --allow-held
        {Show}
        """;

    /// <summary>Of what was planned again, when all that it reads is applied: nothing may be unknown.</summary>
    public const string Again = $"""
        ./infra report summaries --output report.md
        {Show}
        """;

    /// <summary>A merge leaves the foundations as they are: says where they are deployed.</summary>
    public static string FoundationsChanged(IEnumerable<string> clouds) => $$"""
        jq -r --argjson clouds '{{Scripts.Json(clouds)}}' --slurpfile changed changes/changed.json '
          . as $estate | [.stacks[] | select(.environment == null and (.cloud | IN($clouds[])) and (.name | IN($changed[0].stacks[]))) | {name, place: ({{Scripts.Place}})}]
          | group_by(.place)[] | "Not deployed here: \(map(.name) | join(", ")). Run the pipeline {{PipelineIdentity.Foundation}} with {{PipelineIdentity.Foundation}} = \(.[0].place)."' \
          cdktf.out/estate.json | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
        """;

    /// <summary>
    /// Of a pull request, in a comment where it may write one. What is not known does not keep it from being merged, for what it adds can't be planned
    /// before; a removed stack that still holds something does.
    /// </summary>
    public const string OfProposal = $"""
        mkdir -p summaries
        if [ ! -f changes/changed.json ]; then
          echo "Nothing is known of this change: it was not synthesized." >&2
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
