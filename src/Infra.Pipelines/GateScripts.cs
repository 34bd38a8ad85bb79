using Infra.Pipelines.Composition;
using Infra.Pipelines.Model;

namespace Infra.Pipelines;

/// <summary>The script of each gate, for the stacks in <c>$STACKS</c>. A third-party tool first has to reject a known mistake.</summary>
internal static class GateScripts
{
    public const string TrivyIgnoreFile = "cdktf.out/.trivyignore.yaml";

    /// <summary>Of one stack, below its folder.</summary>
    public const string CheckovConfiguration = ".checkov.yaml";

    // SSH open to the internet: a mistake that every scanner has to find, whatever the clouds of the estate.
    private const string OpenToEverybody =
        """{"resource":{"aws_security_group":{"bad":{"name":"bad","description":"bad","ingress":[{"description":"bad","from_port":22,"to_port":22,"protocol":"tcp","cidr_blocks":["0.0.0.0/0"],"ipv6_cidr_blocks":[],"prefix_list_ids":[],"security_groups":[],"self":false}]}}}}""";

    public static string Title(GateTool tool) => tool switch
    {
        GateTool.Infra => "Gate",
        GateTool.Tflint => "TFLint",
        _ => tool.ToString(),
    };

    public static string Of(Gate gate) => gate.Tool switch
    {
        // The estate defines whether the stack's environment is hard; foundations always are.
        GateTool.Infra => $$"""
            {{Scripts.Chosen}}
            ./infra gate "${chosen[@]}" --out cdktf.out --summaries summaries{{(gate.IsSimulated ? " --simulate" : "")}}
            """,
        GateTool.Conftest => Conftest(gate),
        GateTool.Tflint => Tflint(gate),
        GateTool.Trivy => Trivy(gate),
        GateTool.Checkov => Checkov(gate),
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate.Tool, "No such gate."),
    };

    // The data decides whether a finding denies or warns.
    private static string Conftest(Gate gate) => ForEach(gate, $$"""
          if [ ! -f "masked/$stack.json" ]; then
            {{(gate.IsLater
                ? """
                  if jq -e '.plannedAfter != null' "summaries/$stack.json" > /dev/null; then
                      echo "Conftest checks $stack after the stacks that it reads are applied."
                      continue
                    fi
                  """.ReplaceLineEndings("\n")
                : ":")}}
            echo "Conftest did not check $stack: it has no plan." >&2
            if is_hard "$stack"; then worst=3; fi
            continue
          fi
          conftest test "masked/$stack.json" --policy policy --all-namespaces \
            --data cdktf.out/policy-data.json --data "cdktf.out/stacks/$stack/policy-data.json" || worst=$?
        """);

    private static string Tflint(Gate gate) => $$"""
        tflint --init --config "$PWD/{{TflintFile.Name}}"
        bad=$(mktemp -d)
        {{string.Join('\n', TflintFile.Mistakes(gate.Clouds).Select(Prove))}}
        {{ForEach(gate, $$"""
            tflint --chdir "cdktf.out/stacks/$stack" --config "$PWD/{{TflintFile.Name}}" --minimum-failure-severity=error || { if is_hard "$stack"; then worst=3; fi; }
          """)}}
        """;

    // 2: findings. 1: an error of the tool.
    private static string Prove((string Cloud, string Mistake) bad) => $$"""
        mkdir -p "$bad/{{bad.Cloud}}"
        echo '{{bad.Mistake}}' > "$bad/{{bad.Cloud}}/main.tf.json"
        code=0
        tflint --chdir "$bad/{{bad.Cloud}}" --config "$PWD/{{TflintFile.Name}}" --minimum-failure-severity=error > /dev/null || code=$?
        if [ "$code" -ne 2 ]; then
          echo "TFLint accepted a machine type that {{bad.Cloud}} does not have: the check is not effective." >&2
          exit 3
        fi
        """;

    // The exceptions name folders, so the scan is of a folder of stacks.
    private static string Trivy(Gate gate) => $$"""
        bad=$(mktemp -d)
        echo '{{OpenToEverybody}}' > "$bad/main.tf.json"
        code=0
        trivy config --quiet --severity HIGH,CRITICAL --exit-code 7 "$bad" > /dev/null || code=$?
        if [ "$code" -ne 7 ]; then
          echo "Trivy accepted a port that is open to the internet: the check is not effective." >&2
          exit 3
        fi
        rm -rf scanned
        mkdir -p scanned/hard scanned/soft
        {{HardOf(gate)}}
        {{Scripts.Chosen}}
        for stack in "${chosen[@]}"; do
          if is_hard "$stack"; then cp -R "cdktf.out/stacks/$stack" scanned/hard; else cp -R "cdktf.out/stacks/$stack" scanned/soft; fi
        done
        trivy config --quiet --exit-code 0 --ignorefile {{TrivyIgnoreFile}} scanned
        trivy config --quiet --severity HIGH,CRITICAL --exit-code 3 --ignorefile {{TrivyIgnoreFile}} scanned/hard > /dev/null
        """;

    private static string Checkov(Gate gate) => $$"""
        bad=$(mktemp -d)
        echo '{{OpenToEverybody}}' > "$bad/main.tf.json"
        checkov --directory "$bad" --quiet --output json > "$bad/found.json" || true
        if ! jq -es '[.. | .failed_checks? // empty | .[]] | length > 0' "$bad/found.json" > /dev/null; then
          echo "Checkov accepted a port that is open to the internet: the check is not effective." >&2
          exit 3
        fi
        {{ForEach(gate, $$"""
            checkov --directory "cdktf.out/stacks/$stack" --config-file "cdktf.out/stacks/$stack/{{CheckovConfiguration}}" --quiet || { if is_hard "$stack"; then worst=3; fi; }
          """)}}
        """;

    private static string ForEach(Gate gate, string body) => $$"""
        {{HardOf(gate)}}
        {{Scripts.Chosen}}
        worst=0
        for stack in "${chosen[@]}"; do
        {{body}}
        done
        exit "$worst"
        """;

    /// <summary>The estate of the commit defines the soft environments; all others are hard.</summary>
    private static string HardOf(Gate gate) => gate.Hard.Count == 0 ? "is_hard() { false; }" : """
        is_hard() {
          ! jq -e --arg stack "$1" '(.stacks[] | select(.name == $stack)).environment as $of | any(.environments[]; .name == $of and .gates == "soft")' cdktf.out/estate.json > /dev/null
        }
        """;
}
