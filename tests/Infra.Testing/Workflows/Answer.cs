namespace Infra.Testing.Workflows;

/// <summary>What a tool does when it is called.</summary>
/// <param name="Command">The calls that it fits, as a pattern of bash.</param>
/// <param name="Script">What it does: bash, with the call's arguments.</param>
public sealed record Answer(string Command, string Script)
{
    /// <summary>
    /// How the tools answer where all is well. Each is as demanding as the real one: it wants what it works on, the tools that it starts,
    /// and the identity or token that it needs.
    /// </summary>
    public static IReadOnlyList<Answer> Usual { get; } =
    [
        // Setting up a tool puts it on the search path. What no step set up can't be called.
        new("actions/setup-dotnet *", "install_tool dotnet"),
        new("actions/setup-node *", "install_tool node npm npx"),
        new("hashicorp/setup-terraform *", "install_tool terraform"),
        new("terraform-linters/setup-tflint *", "install_tool tflint"),
        new("go env GOPATH", """echo "$HOME"/go"""),
        new("go install github.com/open-policy-agent/conftest@v*", "TOOLS=$HOME/go/bin install_tool conftest"),
        new("go install github.com/open-policy-agent/opa@v*", "TOOLS=$HOME/go/bin install_tool opa"),
        new("aquasecurity/trivy-action *", "install_tool trivy"),
        new("pipx install checkov==*", "install_tool checkov"),

        // GitHub gives the address of its tokens only to a job that may ask for one.
        new("aws-actions/configure-aws-credentials role-to-assume=*", """
            [ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ] || refuse "no token to log in with"
            echo "CLOUD_IDENTITY=${1##*/}" >> "$GITHUB_ENV"
            """),
        new("./infra synth", """
            installed dotnet npx
            mkdir -p cdktf.out artifacts/bin/Infra.Cli/release
            echo '{}' > cdktf.out/policy-data.json
            cp "$ESTATE"/*.json cdktf.out
            echo compiled > artifacts/bin/Infra.Cli/release/Infra.Cli.dll
            for stack in $(jq -r '.stacks[].name' cdktf.out/estate.json); do
              mkdir -p "cdktf.out/stacks/$stack"
              echo '{}' > "cdktf.out/stacks/$stack/cdk.tf.json"
            done
            """),
        new("./infra test", "installed dotnet npx terraform"),
        new("./infra pipelines --check --out cdktf.out", "installed dotnet; need cdktf.out/policy-data.json"),
        new("./infra changed --base * --out cdktf.out --json", """installed dotnet; echo '{"stacks":[]}'"""),
        new("./infra diff *", """
            installed dotnet terraform
            need cdktf.out/policy-data.json
            [[ $* == *--simulate* ]] || identity plan
            mkdir -p summaries masked
            for stack in $(stacks "$@"); do
              echo '{"stack":"'"$stack"'","hasChanges":true,"changes":[],"widening":[]}' > "summaries/$stack.json"
              echo '{"stack":"'"$stack"'","plan":"digest"}' > "summaries/$stack.digest.json"
              echo '{}' > "masked/$stack.json"
            done
            """),
        new("./infra gate *", """
            installed dotnet
            need cdktf.out/policy-data.json
            mkdir -p summaries
            for stack in $(stacks "$@"); do echo '[]' > "summaries/$stack.findings.json"; done
            """),
        new("./infra report summaries *--output report.md*", """installed dotnet; need summaries; echo "# Plans" > report.md"""),
        new("./infra report summaries --changed changes/changed.json --complete --allow-unknown --post", """installed dotnet; need summaries; token "${GITHUB_TOKEN:-}" """),
        new("./infra deploy *", """
            installed dotnet terraform
            case " $* " in
              *-foundation\ *) identity foundation ;;
              *) identity apply ;;
            esac
            need cdktf.out/policy-data.json
            for stack in $(stacks "$@"); do need "summaries/$stack.json" "summaries/$stack.digest.json" "summaries/$stack.findings.json"; done
            mkdir -p outputs
            echo '{}' > "${!#}"
            """),
        new("./infra drift * --summaries summaries", """
            installed dotnet terraform
            identity plan
            need cdktf.out/policy-data.json
            mkdir -p summaries
            for stack in $(stacks "$@"); do echo '{}' > "summaries/$stack.json"; done
            """),
        new("./infra drift * --report summaries", """installed dotnet; need cdktf.out/policy-data.json summaries; token "${GITHUB_TOKEN:-}" """),
        new("./infra destroy *", "installed dotnet terraform; identity apply; need cdktf.out/policy-data.json"),
        new("./infra unlock *", "installed dotnet terraform; case $2 in *-foundation) identity foundation ;; *) identity apply ;; esac; need cdktf.out/policy-data.json"),
        new("./infra notify *", """
            installed dotnet
            webhook=SLACK_WEBHOOK_${2^^}
            [ -n "${!webhook:-}" ] || refuse "no $webhook"
            """),

        new("dotnet format Infra.sln --verify-no-changes", ""),
        new("terraform -chdir=cdktf.out/stacks/* init -backend=false -input=false", "need cdktf.out/policy-data.json"),
        new("terraform -chdir=cdktf.out/stacks/* validate", ""),
        new("conftest test policy/known-bad/plan.json *", """
            echo '[{"namespace":"lynx.tags","failures":[{"msg":"no tags"}]},{"namespace":"lynx.cost"}]'
            exit 1
            """),
        new("conftest test masked/*", """need "$2"; nobody"""),
        new("opa check --strict policy", ""),
        new("opa test --format json policy", """echo '[{"package":"lynx.tags","name":"test_tags"}]' """),

        // Each finds what a known mistake is, wherever it is.
        new("tflint --init *", """need "${!#}" """),
        new("tflint --chdir *", """nobody; ! grep -q 'none"' "$2/main.tf.json" 2> /dev/null || exit 2; [[ $2 == */stacks/* ]] || exit 2"""),
        new("trivy config *", """nobody; if grep -qs 0.0.0.0/0 "${!#}/main.tf.json"; then exit 7; fi"""),
        new("checkov --directory *", """
            nobody
            if grep -qs 0.0.0.0/0 "$2/main.tf.json"; then echo '{"results":{"failed_checks":[{"check_id":"CKV_AWS_24"}]}}'; exit 1; fi
            """),
        // The forge of a pull request whose pipeline has run; --jq is what gh has inside.
        new("gh api repos/lynx/infra/collaborators/robin/permission --jq .permission", """token "${GH_TOKEN:-}"; echo write"""),
        new("gh api repos/lynx/infra/pulls/7", """
            token "${GH_TOKEN:-}"
            echo '{"state":"open","head":{"sha":"abc","repo":{"id":51}},"base":{"repo":{"id":51}}}'
            """),
        new("gh api repos/lynx/infra/actions/workflows/pull-request.yml/runs*", """
            token "${GH_TOKEN:-}"
            jq -c "${!#}" << 'JSON'
            {"workflow_runs":[
              {"id":41,"status":"completed","html_url":"https://github.com/lynx/infra/actions/runs/41","repository":{"id":51},"head_repository":{"id":51}},
              {"id":42,"status":"completed","html_url":"https://github.com/lynx/infra/actions/runs/42","repository":{"id":51},"head_repository":{"id":51}},
              {"id":43,"status":"completed","html_url":"https://github.com/lynx/infra/actions/runs/43","repository":{"id":51},"head_repository":{"id":66}}]}
            JSON
            """),
        new("gh run download 42 --repo lynx/infra --name changes --dir changes", """
            token "${GH_TOKEN:-}"
            mkdir -p changes
            echo '{"stacks":["aws-dev-cluster","aws-dev-network","aws-dev-new","aws-prod-network","azure-dev-network"]}' > changes/changed.json
            """),
        new("gh api *repos/lynx/infra/actions/runs/42/jobs*", """
            token "${GH_TOKEN:-}"
            jq -c "${!#}" << 'JSON'
            {"jobs":[
              {"id":1,"name":"Synthesize","conclusion":"success"},
              {"id":2,"name":"Plan dev","conclusion":"failure"},
              {"id":3,"name":"Plan prod","conclusion":"success"},
              {"id":4,"name":"Simulate dev","conclusion":"success"},
              {"id":5,"name":"Simulate prod","conclusion":"skipped"}]}
            JSON
            """),
        new("gh api --silent *", """token "${GH_TOKEN:-}" """),
        new("gh run list *", """token "${GH_TOKEN:-}" """),
        new("npm ci --ignore-scripts", ""),
        new("npx cdktf diff *", "installed node; identity plan; need cdktf.out/policy-data.json"),
        new("npx cdktf deploy *", """installed node; identity apply; echo '{}' > "${!#}" """),
    ];
}
