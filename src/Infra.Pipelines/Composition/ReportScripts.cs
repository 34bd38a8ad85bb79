namespace Infra.Pipelines.Composition;

/// <summary>
/// The bash that reports. The exit code of <c>infra report</c> tells what is not known (7) and what a removed stack still holds (8) from what failed: where
/// somebody is asked, or later jobs plan, both are said and stop nothing.
/// </summary>
internal static class ReportScripts
{
    /// <summary>Of <c>$code</c>, what only a report has to say.</summary>
    public const string TakeAsReported = """case $code in 0 | 7 | 8) ;; *) exit "$code" ;; esac""";

    private const string Write = "./infra report summaries --changed changes/changed.json --output report.md || code=$?";

    private const string Show = """tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" < report.md""";

    /// <summary>Of a deployment, which plans what waits when its turn comes, and takes no stack down.</summary>
    public const string ToWhoApproves = $"""
        code=0
        {Write}
        {Show}
        {TakeAsReported}
        """;

    /// <summary>Of what was planned again, when all that it reads is applied: nothing may be unknown.</summary>
    public const string Again = $"""
        code=0
        ./infra report summaries --output report.md || code=$?
        {Show}
        [ "$code" = 0 ] || exit "$code"
        """;

    /// <summary>
    /// Of a pull request, in a comment where it may write one. What is not known does not keep it from being merged, for what it adds can't be planned
    /// before; a removed stack that still holds something does.
    /// </summary>
    public const string OfProposal = $$"""
        mkdir -p summaries
        if [ ! -f changes/changed.json ]; then
          echo "Nothing is known of this change: it was not synthesized." >&2
          exit 1
        fi
        code=0
        if [ "$MAY_COMMENT" = true ]; then
          ./infra report summaries --changed changes/changed.json --complete --post || code=$?
        else
          ./infra report summaries --changed changes/changed.json --complete --output report.md || code=$?
          if [ -f report.md ]; then {{Show}}; fi
        fi
        if [ "$code" = 7 ]; then
          echo "${GITHUB_ACTIONS:+::warning::}Not everything is known of what this changes: the report says what is not."
          code=0
        fi
        [ "$code" = 0 ] || exit "$code"
        """;
}
