using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;

namespace Infra.Audit.Tests;

/// <summary>The output of synth for a small estate, with what its pipelines know: three foundations and two networks.</summary>
internal static class SmallEstate
{
    public static EstateFile Estate { get; } = new()
    {
        Name = "lynx",
        Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)],
        Stacks =
        [
            Stack("aws", "dev", "network"), Stack("aws", null, "foundation"), Stack("aws", "prod", "network"),
            Stack("azure", null, "foundation"), Stack("google", null, "foundation"),
        ],
        Postures = [new("VpcPosture", [new("FlowLogs", "none", "all", ["AWS-0178"])])],
        Waivers = [new("aws-foundation/Logs", "AcceptedRisk", ["CKV_AWS_144"], "Nobody reads it twice", "platform@lynx.example", new(2027, 12, 31))],
    };

    /// <summary>Writes it to a folder.</summary>
    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, EstateFile.FileName), Estate.ToJson());
        var manifest = new JsonObject();
        foreach (var stack in Estate.Stacks)
        {
            manifest[stack.Name] = new JsonObject { ["dependencies"] = new JsonArray(), ["workingDirectory"] = $"stacks/{stack.Name}" };
            Directory.CreateDirectory(Path.Combine(folder, "stacks", stack.Name));
            var json = new JsonObject { ["terraform"] = new JsonObject { ["backend"] = JsonNode.Parse(Backend(stack)) }, ["resource"] = JsonNode.Parse(Resources(stack)) };
            File.WriteAllText(Path.Combine(folder, "stacks", stack.Name, "cdk.tf.json"), json.ToJsonString());
        }

        File.WriteAllText(Path.Combine(folder, "manifest.json"), new JsonObject { ["stacks"] = manifest }.ToJsonString());
    }

    private static StackEntry Stack(string cloud, string? environment, string part) => new(
        environment is null ? $"{cloud}-{part}" : $"{cloud}-{environment}-{part}", cloud, environment, part, $"{cloud}/{environment ?? part}/terraform.tfstate");

    private static string Backend(StackEntry stack) => stack.Cloud switch
    {
        "aws" => """{ "s3": { "bucket": "lynx-tfstate", "encrypt": true, "kms_key_id": "alias/lynx", "use_lockfile": true } }""",
        "azure" => """{ "azurerm": { "storage_account_name": "lynxtfstate" } }""",
        _ => """{ "gcs": { "bucket": "lynx-tfstate" } }""",
    };

    private static string Resources(StackEntry stack) => stack.Name switch
    {
        "aws-foundation" => """
            {
              "aws_kms_key": { "Key": { } },
              "aws_s3_bucket": { "State": { "bucket": "lynx-tfstate" } },
              "aws_s3_bucket_versioning": { "Versions": { "bucket": "${aws_s3_bucket.State.id}", "versioning_configuration": { "status": "Enabled" } } },
              "aws_s3_bucket_server_side_encryption_configuration": { "Encryption": {
                "bucket": "${aws_s3_bucket.State.id}",
                "rule": [{ "apply_server_side_encryption_by_default": { "kms_master_key_id": "${aws_kms_key.Key.arn}", "sse_algorithm": "aws:kms" } }] } },
              "aws_iam_role": {
                "Plan": { "assume_role_policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":{\"Federated\":\"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"},\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\",\"token.actions.githubusercontent.com:sub\":\"repo:lynx/infra:pull_request\"}}}]}" },
                "Apply": { "assume_role_policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":{\"Federated\":\"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"},\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\",\"token.actions.githubusercontent.com:sub\":\"repo:lynx/infra:environment:prod\"}}}]}" },
                "Foundation": { "assume_role_policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":{\"Federated\":\"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"},\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\",\"token.actions.githubusercontent.com:sub\":\"repo:lynx/infra:environment:prod-foundation\"}}}]}" } },
              "aws_iam_role_policy": {
                "Read": { "role": "${aws_iam_role.Plan.name}", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ec2:DescribeVpcs\",\"Resource\":\"*\"}]}" },
                "Foundation": { "role": "${aws_iam_role.Foundation.name}", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:CreateRole\",\"Resource\":\"arn:aws:iam::123456789012:role/lynx-*\"}]}" },
                "Write": { "role": "${aws_iam_role.Apply.name}", "policy": "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iam:CreateRole\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"iam:PermissionsBoundary\":\"arn:aws:iam::123456789012:policy/lynx-boundary\"}}}]}" } }
            }
            """,
        "azure-foundation" => """
            {
              "azurerm_storage_account": { "State": {
                "name": "lynxtfstate", "blob_properties": { "versioning_enabled": true }, "customer_managed_key": { "key_vault_key_id": "${azurerm_key_vault_key.Key.id}" } } },
              "azurerm_role_definition": { "Deployer": { "permissions": [{ "actions": ["Microsoft.Network/virtualNetworks/write"] }] } }
            }
            """,
        "google-foundation" => """
            { "google_storage_bucket": { "State": { "name": "lynx-tfstate", "versioning": { "enabled": true }, "encryption": { "default_kms_key_name": "${google_kms_crypto_key.Key.id}" } } } }
            """,
        _ => """{ "aws_iam_role": { "FlowLogs": { "permissions_boundary": "arn:aws:iam::123456789012:policy/lynx-boundary" } } }""",
    };
}
