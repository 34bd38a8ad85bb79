using System.Text;
using Infra.Contracts.Synthesized;

namespace Infra.Pipelines;

/// <summary><c>.tflint.hcl</c>: the rule sets of the estate's clouds. Without them TFLint checks only Terraform's language.</summary>
internal static class TflintFile
{
    public const string Name = ".tflint.hcl";

    // The rule set of each cloud, its version, and a machine type that it has to reject.
    private static readonly Dictionary<string, (string RuleSet, string Version, string Mistake)> RuleSets = new()
    {
        ["aws"] = ("aws", "0.42.0", """{"resource":{"aws_instance":{"bad":{"ami":"ami-0123456789abcdef0","instance_type":"t2.none"}}}}"""),
        ["azure"] = ("azurerm", "0.29.0",
            """{"resource":{"azurerm_linux_virtual_machine":{"bad":{"name":"bad","resource_group_name":"bad","location":"westeurope","size":"Standard_None","admin_username":"bad","network_interface_ids":["bad"],"os_disk":{"caching":"ReadWrite","storage_account_type":"Standard_LRS"}}}}}"""),
        ["google"] = ("google", "0.35.0", """{"resource":{"google_compute_instance":{"bad":{"name":"bad","machine_type":"e2-none","boot_disk":{},"network_interface":{}}}}}"""),
    };

    /// <summary>A mistake for each cloud that has a rule set.</summary>
    public static IEnumerable<(string Cloud, string Mistake)> Mistakes(IEnumerable<string> clouds) =>
        from cloud in clouds where RuleSets.ContainsKey(cloud) select (cloud, RuleSets[cloud].Mistake);

    /// <summary>The file's text.</summary>
    public static string Render(IEnumerable<string> clouds)
    {
        var text = new StringBuilder(GeneratedFile.Header);
        foreach (var (ruleSet, version, _) in clouds.Where(RuleSets.ContainsKey).Select(cloud => RuleSets[cloud]))
        {
            text.Append($$"""

                plugin "{{ruleSet}}" {
                  enabled = true
                  version = "{{version}}"
                  source  = "github.com/terraform-linters/tflint-ruleset-{{ruleSet}}"
                }

                """.ReplaceLineEndings("\n"));
        }

        return text.ToString();
    }
}
