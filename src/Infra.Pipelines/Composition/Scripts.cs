using System.Text.Json;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The bash of the pipelines: the same on every forge. What differs from run to run comes in through variables.</summary>
internal static class Scripts
{
    public const string Format = "dotnet format Infra.sln --verify-no-changes";

    public const string Test = "./infra test";

    public const string Synth = "./infra synth";

    public const string CheckPipelines = "./infra pipelines --check --out cdktf.out";

    /// <summary>What has changed since <c>$BASE</c>; everything where there is no such commit.</summary>
    public static string Changed(IEnumerable<string> stacks) => $$"""
        if git cat-file -e "${BASE:-none}^{commit}" 2> /dev/null; then
          ./infra changed --base "$BASE" --out cdktf.out --json > changed.json
        else
          echo '{"stacks":{{Json(stacks)}}}' > changed.json
        fi
        cat changed.json
        """;

    /// <summary>
    /// What is planned with an identity and what is simulated: a fork gets no identity, and an inactive cloud has none.
    /// </summary>
    public static string SelectTrusted(IReadOnlyList<Selection> real, IReadOnlyList<Selection> simulated)
    {
        var trusted = real.SelectMany(selection => selection.Candidates).ToHashSet();
        return $$"""
            mkdir -p selection
            choose() {
              jq -c --argjson candidates "$2" '[.stacks[] | select(IN($candidates[]))]' changed.json > "selection/$1.json"
            }
            if [ "$IS_FORK" = true ]; then
            {{Choices(real.Select(selection => selection with { Candidates = [] }).Concat(simulated), "  ")}}
            else
            {{Choices(real.Concat(simulated.Select(selection => selection with { Candidates = [.. selection.Candidates.Where(stack => !trusted.Contains(stack))] })), "  ")}}
            fi
            """;
    }

    private static string Choices(IEnumerable<Selection> selections, string indent = "") =>
        Lines(selections.Select(selection => $"{indent}choose {selection.Name} '{Json(selection.Candidates)}'"));

    /// <summary>The same, of the environment that was asked for; of all where none was.</summary>
    public static string SelectIn(IEnumerable<(string Environment, Selection Selection)> selections) => $$"""
        mkdir -p selection
        choose() {
          if [ "${ENVIRONMENT:-all}" = all ] || [ "$ENVIRONMENT" = "$1" ]; then
            jq -c --argjson candidates "$3" '[.stacks[] | select(IN($candidates[]))]' changed.json > "selection/$2.json"
          else
            echo '[]' > "selection/$2.json"
          fi
        }
        {{Lines(selections.Select(of => $"choose {of.Environment} {of.Selection.Name} '{Json(of.Selection.Candidates)}'"))}}
        """;

    /// <summary>The one stack that was typed, twice.</summary>
    public static string SelectTyped(IEnumerable<Selection> selections) => $$"""
        if [ "$CONFIRM" != "$STACK" ]; then
          echo "\"$CONFIRM\" is not \"$STACK\": type the name of the stack to confirm." >&2
          exit 2
        fi
        mkdir -p selection
        choose() {
          jq -nc --arg stack "$STACK" --argjson candidates "$2" '[$stack | select(IN($candidates[]))]' > "selection/$1.json"
        }
        {{Choices(selections)}}
        if ! jq -es 'add | length > 0' selection/*.json > /dev/null; then
          echo "\"$STACK\" is no stack that a pipeline deploys." >&2
          exit 2
        fi
        """;

    /// <summary>A commit that is not part of the default branch was never reviewed.</summary>
    public static string RequireReviewed(string branch) => $"""
        if ! git merge-base --is-ancestor HEAD "origin/{branch}"; then
          echo "This commit is not part of {branch}: only what was reviewed and merged is deployed." >&2
          exit 2
        fi
        """;

    public const string Validate = """
        terraform -chdir="cdktf.out/stacks/$STACK" init -backend=false -input=false
        terraform -chdir="cdktf.out/stacks/$STACK" validate
        """;

    public const string Simulate = """./infra diff "$STACK" --out cdktf.out --simulate --summaries summaries --plan-json plans""";

    public const string PlanOnly = """./infra diff "$STACK" --out cdktf.out --summaries summaries --plan-json plans""";

    /// <summary>Plans one stack; the plan rests encrypted where its state does.</summary>
    public const string SavePlan = """./infra diff "$STACK" --out cdktf.out --plans "$RUN" --summaries summaries --plan-json plans""";

    public const string CdktfDiff = """
        npm ci --ignore-scripts
        npx cdktf diff "$STACK" --skip-synth --output cdktf.out
        """;

    /// <summary>Puts the report where an approver sees it, and chooses the stacks that change.</summary>
    public static string Review(Selection changing) => $$"""
        mkdir -p selection
        {{WriteReport}}
        {{ShowReport}}
        jq -cs '[.[] | select(.hasChanges? == true and .stack?) | .stack] | unique' summaries/*.json > selection/{{changing.Name}}.json
        """;

    /// <summary>Applies the plans that this run stored, and no others. A list that can't be read, or is empty, would mean all stacks, and fails.</summary>
    public static string ApplySaved(string name) => $$"""
        names=$(jq -er '.[]' <<< "$STACKS")
        mapfile -t chosen <<< "$names"
        ./infra deploy "${chosen[@]}" --out cdktf.out --saved "$RUN" --summaries summaries --outputs outputs/{{name}}.json
        """;

    public static string CdktfDeploy(string name) => $$"""
        npm ci --ignore-scripts
        mkdir -p outputs
        names=$(jq -er '.[]' <<< "$STACKS")
        mapfile -t chosen <<< "$names"
        npx cdktf deploy "${chosen[@]}" --skip-synth --output cdktf.out --auto-approve --outputs-file outputs/{{name}}.json
        """;

    /// <summary>
    /// A gate that can't fail is worse than none: the known bad plan has to be refused in every namespace that denies anything, by name.
    /// </summary>
    public const string ProvePolicies = """
        conftest test policy/known-bad/plan.json --policy policy --all-namespaces --output json \
          --data cdktf.out/policy-data.json --data policy/known-bad/stack.json > refused.json || true
        grep -rlE '^deny ' policy --include='*.rego' --exclude='*_test.rego' | xargs sed -n 's/^package //p' | sort -u > expected.txt
        jq -r '.[] | select((.failures // []) | length > 0) | .namespace' refused.json | sort -u > refused.txt
        if [ ! -s expected.txt ] || ! diff expected.txt refused.txt; then
          echo "Conftest let the known bad plan through in the namespaces above: the policies judge nothing." >&2
          exit 3
        fi
        """;

    /// <summary>The report as the log and, on GitHub, the job's summary show it.</summary>
    private const string WriteReport = "./infra report summaries --output report.md";

    private const string ShowReport = """tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" < report.md""";

    public const string Report = $"""
        mkdir -p summaries
        if [ "$MAY_COMMENT" = true ]; then
          ./infra report summaries --post
        else
          {WriteReport}
          {ShowReport}
        fi
        """;

    public const string Destroy = "./infra destroy \"$STACK\" --out cdktf.out --confirm \"$STACK\"";

    public const string Unlock = "./infra unlock \"$STACK\" --out cdktf.out --confirm \"$STACK\" --id \"$LOCK\"";

    public static string Drift(IEnumerable<string> stacks) => $"./infra drift {string.Join(' ', stacks)} --out cdktf.out --summaries summaries";

    public static string DriftReport(IEnumerable<string> stacks) => $"""
        mkdir -p summaries
        ./infra drift {string.Join(' ', stacks)} --out cdktf.out --report summaries
        """;

    public static string Notify(string channel, string title, string status) =>
        $"""./infra notify {channel} --title "{title}" --status {status} --url "$RUN_PAGE" """.TrimEnd();

    internal static string Json(IEnumerable<string> names) => JsonSerializer.Serialize(names);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
