using System.Globalization;
using System.Text.Json;
using Infra.Contracts.Identities;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Composition;

/// <summary>The bash of the pipelines, the same on every forge. Values of a run come through variables.</summary>
internal static class Scripts
{
    public const string Synth = "./infra synth";

    public const string CheckPipelines = "./infra pipelines --check --out cdktf.out";

    /// <summary>The changes since <c>$BASE</c>; all stacks if that commit does not exist.</summary>
    public const string Changed = """
        mkdir -p changes
        if git cat-file -e "${BASE:-none}^{commit}" 2> /dev/null; then
          ./infra changed --base "$BASE" --out cdktf.out --json > changes/changed.json
        else
          jq '{stacks: [.stacks[].name], removed: [], held: []}' cdktf.out/estate.json > changes/changed.json
        fi
        cat changes/changed.json
        """;

    /// <summary>
    /// Chooses the stacks of the requested environment, or of those that a merge deploys. The stacks of an environment come from the deployed commit,
    /// because a rollback's commit may have other stacks.
    /// </summary>
    public static string SelectIn(IReadOnlyList<(string Environment, StackRange Range)> ranges, Selection scanned, IReadOnlyList<string> onMerge, IEnumerable<string> clouds) => $$"""
        mkdir -p selection
        choose() {
          if {{(onMerge.Count == 0 ? "" : $$"""{ [ -z "$ENVIRONMENT" ] && [[ " {{string.Join(' ', onMerge)}} " == *" $1 "* ]]; } || """)}}[ "$ENVIRONMENT" = all ] || [ "$ENVIRONMENT" = "$1" ]; then
            jq -c --arg environment "$1" --argjson from "$3" --argjson to "$4" --argjson clouds '{{Json(clouds)}}' --slurpfile changed changes/changed.json \
              '[[{{OfEnvironment}}][$from:$to][] | select(IN($changed[0].stacks[]))]' cdktf.out/estate.json > "selection/$2.json"
          else
            echo '[]' > "selection/$2.json"
          fi
        }
        {{Lines(ranges.Select(of => $"choose {of.Environment} {of.Range.Selection.Name} {of.Range.From} {of.Range.To?.ToString(CultureInfo.InvariantCulture) ?? "null"}"))}}
        jq -cs 'add | unique' selection/*.json > {{scanned.Name}}.json
        mv {{scanned.Name}}.json selection
        """;

    // The forge environment under whose rules a stack is deployed.
    internal const string Place = $".environment // \"\\(.plannedAs // $estate.environments[-1].name)-{PipelineIdentity.Foundation}\"";

    // The stacks of an environment in the deployed commit, without those of inactive clouds.
    private const string OfEnvironment = $". as $estate | .stacks[] | select(({Place}) == $environment and (.cloud | IN($clouds[]))) | .name";

    /// <summary>The typed and confirmed stack, if the commit has it.</summary>
    public static string SelectTyped(IEnumerable<(string Environment, Selection Selection)> selections, IEnumerable<string> clouds) => $$"""
        mkdir -p selection
        choose() {
          jq -c --arg stack "$STACK" --arg environment "$1" --argjson clouds '{{Json(clouds)}}' '[{{OfEnvironment}} | select(. == $stack)]' cdktf.out/estate.json > "selection/$2.json"
        }
        {{Lines(selections.Select(of => $"choose {of.Environment} {of.Selection.Name}"))}}
        if ! jq -es 'add | length > 0' selection/*.json > /dev/null; then
          echo "\"$STACK\" is not a stack of this commit that a pipeline deploys. For a removed stack, name the last commit that has it." >&2
          exit 2
        fi
        """;

    /// <summary>Reports a typing error before anything is built.</summary>
    public const string RequireTyped = """
        if [ "$CONFIRM" != "$STACK" ]; then
          echo "\"$CONFIRM\" is not \"$STACK\": type the name of the stack to confirm." >&2
          exit 2
        fi
        """;

    /// <summary>A commit that is not part of the default branch was never reviewed.</summary>
    public static string RequireReviewed(string branch) => $"""
        if ! git merge-base --is-ancestor HEAD "origin/{branch}"; then
          echo "This commit is not part of {branch}: only reviewed and merged commits are deployed." >&2
          exit 2
        fi
        """;

    /// <summary>The stacks of <c>$STACKS</c>, as a bash array. Fails if the list can't be read.</summary>
    public const string Chosen = """
        chosen=()
        names=$(jq -r '.[]' <<< "$STACKS")
        if [ -n "$names" ]; then mapfile -t chosen <<< "$names"; fi
        """;

    /// <summary>The same, but fails for an empty list, which a command would treat as all stacks.</summary>
    internal const string ChosenOnly = """
        names=$(jq -er '.[]' <<< "$STACKS")
        mapfile -t chosen <<< "$names"
        """;

    /// <summary>Validates with the real providers, which check more than a simulated one.</summary>
    public const string Validate = $"""
        {ChosenOnly}
        for stack in "${"{chosen[@]}"}"; do
          terraform -chdir="cdktf.out/stacks/$stack" init -backend=false -input=false
          terraform -chdir="cdktf.out/stacks/$stack" validate
        done
        """;

    public const string Simulate = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --simulate --summaries summaries --masked-plans masked --allow-unplanned
        """;

    public const string PlanOnly = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --summaries summaries --masked-plans masked --allow-unplanned
        """;

    /// <summary>Plans stacks; each plan is stored encrypted beside the stack's state.</summary>
    public const string SavePlan = $"""
        {ChosenOnly}
        ./infra diff "${"{chosen[@]}"}" --out cdktf.out --plans "$RUN" --summaries summaries --masked-plans masked --allow-unplanned
        """;

    public const string CdktfDiff = $"""
        {ChosenOnly}
        npm ci --ignore-scripts
        for stack in "${"{chosen[@]}"}"; do npx cdktf diff "$stack" --skip-synth --output cdktf.out; done
        """;

    /// <summary>
    /// Shows the report to the approver, and chooses what each wave applies and plans again: stacks that read a changing stack, and stacks
    /// that could not be planned yet.
    /// </summary>
    public static string Review(string environment, int waves, bool isAsked, IEnumerable<string> clouds) => $$"""
        mkdir -p selection
        {{ReportScripts.ToWhoApproves}}
        jq -c --arg environment {{environment}} --argjson clouds '{{Json(clouds)}}' --slurpfile manifest cdktf.out/manifest.json '
          {{WaveScripts.Definition}}
          [{{OfEnvironment}}] | waves' cdktf.out/estate.json > order.json
        {{WaveScripts.Require(environment, $"{waves}")}}
        jq -s --slurpfile order order.json --slurpfile manifest cdktf.out/manifest.json '
          ($order[0] + [range({{waves}} - ($order[0] | length)) | []]) as $waves
          | (map(select(type == "object" and has("hasChanges"))) | INDEX(.stack)) as $plans
          | reduce $waves[] as $wave ({affected: [], waves: []};
              .affected as $affected
              | [$wave[] | select($plans[.])] as $planned
              | [$planned[] | select($plans[.].plannedAfter != null or any($manifest[0].stacks[.].dependencies[]?; IN($affected[])))] as $again
              | [$planned[] | select($plans[.].hasChanges or IN($again[]))] as $apply
              | .waves += [{again: $again, apply: $apply}]
              | .affected += $apply)
          | .waves' summaries/*.json > waves.json
        {{Lines(Enumerable.Range(0, waves).Select(wave => Keep(environment, wave)))}}
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

    /// <summary>A plan made after the approval may destroy or open nothing that the approver has not seen.</summary>
    public const string WithinApproved = $$"""
        {{ChosenOnly}}
        for stack in "${chosen[@]}"; do
          if ! jq -en --slurpfile approved "approved/$stack.json" --slurpfile planned "summaries/$stack.json" '
            def losses: [.changes[]? | select(.action | IN("destroy", "replace", "forget")) | .address];
            $approved[0].plannedAfter != null
              or (($planned[0] | losses) - ($approved[0] | losses) == [] and ($planned[0].widening // []) - ($approved[0].widening // []) == [])' > /dev/null; then
            echo "$stack would now destroy resources or open access that the approver has not seen. Start the run again, and approve its new plan." >&2
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
    /// A gate that can't fail is worse than none: every namespace with a deny rule has to reject the known bad plan. It is checked as if
    /// its environment approved no machine type: an estate without a list of approved types would reject nothing.
    /// </summary>
    public const string ProvePolicies = """
        jq '.estate.approved_types = {}' cdktf.out/policy-data.json > known-bad.json
        conftest test policy/known-bad/plan.json --policy policy --all-namespaces --output json \
          --data known-bad.json --data policy/known-bad/stack.json > refused.json || true
        grep -rlE '^deny ' policy --include='*.rego' --exclude='*_test.rego' | xargs sed -n 's/^package //p' | sort -u > expected.txt
        jq -r '.[] | select((.failures // []) | length > 0) | .namespace' refused.json | sort -u > refused.txt
        if [ ! -s expected.txt ] || ! diff expected.txt refused.txt; then
          echo "Conftest accepted the known bad plan in the namespaces above: these policies are not effective." >&2
          exit 3
        fi
        """;

    /// <summary>Fails if the policies have no tests.</summary>
    public const string TestPolicies = """
        opa check --strict policy
        opa test --format json policy > tested.json || { jq -r '.[] | select(.fail or .error) | "\(.package).\(.name) failed"' tested.json >&2; exit 1; }
        if ! jq -es 'add | length > 0' tested.json > /dev/null; then
          echo "No policy has a test." >&2
          exit 3
        fi
        """;

    public const string Destroy = "./infra destroy \"$STACK\" --out cdktf.out --confirm \"$STACK\"";

    public const string Unlock = "./infra unlock \"$STACK\" --out cdktf.out --confirm \"$STACK\" --id \"$LOCK\"";

    public static string Drift(IEnumerable<string> stacks) => $"./infra drift {string.Join(' ', stacks)} --out cdktf.out --summaries summaries";

    public static string DriftReport(IEnumerable<string> stacks) => $"""
        mkdir -p summaries
        ./infra drift {string.Join(' ', stacks)} --out cdktf.out --report summaries
        """;

    public static string Notify(Notification channel, string title, string status, string more) =>
        $"""./infra notify {channel.Name}{(channel.Service == ChatService.Slack ? "" : $" --service {channel.Service.ToString().ToLowerInvariant()}")} --title "{title}" --status {status} --url "$RUN_PAGE" --summaries summaries --outputs outputs --out cdktf.out{more}""";

    internal static string Json(IEnumerable<string> names) => JsonSerializer.Serialize(names);

    internal static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
