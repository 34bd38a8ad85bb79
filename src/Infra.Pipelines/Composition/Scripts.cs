using System.Text.Json;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The bash of the pipelines: the same on every forge. What differs from run to run comes in through variables.</summary>
internal static class Scripts
{
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
    public static string SelectTrusted(IReadOnlyList<Selection> real, IReadOnlyList<Selection> simulated, Selection shown)
    {
        var trusted = real.SelectMany(selection => selection.Candidates).ToHashSet();
        return $$"""
            mkdir -p selection
            choose() {
              jq -c --argjson candidates "$2" '[.stacks[] | select(IN($candidates[]))]' changed.json > "selection/$1.json"
            }
            choose {{shown.Name}} '{{Json(shown.Candidates)}}'
            if [ "$IS_UNTRUSTED" = true ]; then
            {{Choices(real.Select(selection => selection with { Candidates = [] }).Concat(simulated), "  ")}}
            else
            {{Choices(real.Concat(simulated.Select(selection => selection with { Candidates = [.. selection.Candidates.Where(stack => !trusted.Contains(stack))] })), "  ")}}
            fi
            """;
    }

    private static string Choices(IEnumerable<Selection> selections, string indent = "") =>
        Lines(selections.Select(selection => $"{indent}choose {selection.Name} '{Json(selection.Candidates)}'"));

    /// <summary>The same, of the environment that was asked for; where none was, of those that a merge deploys.</summary>
    public static string SelectIn(IReadOnlyList<(string Environment, Selection Selection)> selections, Selection scanned, IReadOnlyList<string> onMerge) => $$"""
        mkdir -p selection
        choose() {
          if {{(onMerge.Count == 0 ? "" : $$"""{ [ -z "$ENVIRONMENT" ] && [[ " {{string.Join(' ', onMerge)}} " == *" $1 "* ]]; } || """)}}[ "$ENVIRONMENT" = all ] || [ "$ENVIRONMENT" = "$1" ]; then
            jq -c --argjson candidates "$3" '[.stacks[] | select(IN($candidates[]))]' changed.json > "selection/$2.json"
          else
            echo '[]' > "selection/$2.json"
          fi
        }
        {{Lines(selections.Select(of => $"choose {of.Environment} {of.Selection.Name} '{Json(of.Selection.Candidates)}'"))}}
        jq -cs 'add | unique' selection/*.json > {{scanned.Name}}.json
        mv {{scanned.Name}}.json selection
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

    /// <summary>The stacks of <c>$STACKS</c>, as a list of bash. A list that can't be read fails.</summary>
    public const string Chosen = """
        chosen=()
        names=$(jq -r '.[]' <<< "$STACKS")
        if [ -n "$names" ]; then mapfile -t chosen <<< "$names"; fi
        """;

    /// <summary>The same, where an empty list would mean all stacks, and fails.</summary>
    private const string ChosenOnly = """
        names=$(jq -er '.[]' <<< "$STACKS")
        mapfile -t chosen <<< "$names"
        """;

    /// <summary>With the real providers, which know more than a simulated one.</summary>
    public const string Validate = $"""
        {ChosenOnly}
        for stack in "${"{chosen[@]}"}"; do
          terraform -chdir="cdktf.out/stacks/$stack" init -backend=false -input=false
          terraform -chdir="cdktf.out/stacks/$stack" validate
        done
        """;

    public const string Simulate = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --simulate --summaries summaries --masked-plans masked
        """;

    public const string PlanOnly = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --summaries summaries --masked-plans masked
        """;

    /// <summary>Plans stacks; each plan is kept encrypted where the stack's state is.</summary>
    public const string SavePlan = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --plans "$RUN" --summaries summaries --masked-plans masked
        """;

    public const string CdktfDiff = $"""
        {ChosenOnly}
        npm ci --ignore-scripts
        for stack in "${"{chosen[@]}"}"; do npx cdktf diff "$stack" --skip-synth --output cdktf.out; done
        """;

    /// <summary>
    /// Puts the report where an approver sees it, and chooses what each wave applies and plans again: a stack that reads one that changes, and one
    /// that could not be planned yet.
    /// </summary>
    public static string Review(string environment, IReadOnlyList<IReadOnlyList<string>> waves, bool isAsked) => $$"""
        mkdir -p selection
        {{WriteReport}}
        {{ShowReport}}
        jq -s --argjson waves '{{JsonSerializer.Serialize(waves)}}' --slurpfile manifest cdktf.out/manifest.json '
          (map(select(type == "object" and has("hasChanges"))) | INDEX(.stack)) as $plans
          | reduce $waves[] as $wave ({affected: [], waves: []};
              .affected as $affected
              | [$wave[] | select($plans[.])] as $planned
              | [$planned[] | select($plans[.].plannedAfter != null or any($manifest[0].stacks[.].dependencies[]?; IN($affected[])))] as $again
              | [$planned[] | select($plans[.].hasChanges or IN($again[]))] as $apply
              | .waves += [{again: $again, apply: $apply}]
              | .affected += $apply)
          | .waves' summaries/*.json > waves.json
        {{Lines(waves.Select((_, wave) => Keep(environment, wave)))}}
        """ + (isAsked ? $$"""

        jq -c 'map(.apply) | add' waves.json > selection/approve-{{environment}}.json
        mkdir -p approved
        cp summaries/*.json approved
        """ : "");

    private static string Keep(string environment, int wave)
    {
        var apply = $"jq -c '.[{wave}].apply' waves.json > selection/apply-{environment}-{wave + 1}.json";
        return wave == 0 ? apply : $"{apply}\njq -c '.[{wave}].again' waves.json > selection/replan-{environment}-{wave + 1}.json";
    }

    public const string ReviewAgain = $"""
        {WriteReport}
        {ShowReport}
        """;

    /// <summary>What is planned after the approval may lose and open nothing that the approver has not seen.</summary>
    public const string WithinApproved = $$"""
        {{ChosenOnly}}
        for stack in "${chosen[@]}"; do
          if ! jq -en --slurpfile approved "approved/$stack.json" --slurpfile planned "summaries/$stack.json" '
            def losses: [.changes[]? | select(.action | IN("destroy", "replace", "forget")) | .address];
            $approved[0].plannedAfter != null
              or (($planned[0] | losses) - ($approved[0] | losses) == [] and ($planned[0].widening // []) - ($approved[0].widening // []) == [])' > /dev/null; then
            echo "$stack would now lose or open what the approver has not seen. Start the run again, and approve the plan that it shows." >&2
            exit 4
          fi
        done
        """;

    /// <summary>Applies the plans that this run stored, and no others.</summary>
    public static string ApplySaved(string name) => $$"""
        {{ChosenOnly}}
        ./infra deploy "${chosen[@]}" --out cdktf.out --saved "$RUN" --summaries summaries --outputs outputs/{{name}}.json
        """;

    public static string CdktfDeploy(string name) => $$"""
        npm ci --ignore-scripts
        mkdir -p outputs
        {{ChosenOnly}}
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

    /// <summary>A policy without a test that fails and one that passes says nothing.</summary>
    public const string TestPolicies = """
        opa check --strict policy
        opa test --format json policy > tested.json || { jq -r '.[] | select(.fail or .error) | "\(.package).\(.name) failed"' tested.json >&2; exit 1; }
        if ! jq -es 'add | length > 0' tested.json > /dev/null; then
          echo "No policy has a test." >&2
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
