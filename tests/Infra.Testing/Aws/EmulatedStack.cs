using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Testing.Aws;

/// <summary>What makes a synthesized stack of AWS one for the emulator.</summary>
public static class EmulatedStack
{
    /// <summary>
    /// The types of a foundation that its state needs, without the rules by which objects expire: the provider waits most of a minute to be sure of those.
    /// </summary>
    public const string StateStorage = "^aws_(kms|dynamodb|s3_bucket(?!_lifecycle))";

    private const string DenyPlainHttp = "\"Sid\":\"DenyPlainHttp\",\"Effect\":\"Deny\",";

    /// <summary>
    /// The argument of <c>terraform init</c> without a lock table. On a busy machine an answer of the emulator's DynamoDB gets lost now and then; Terraform asks again, and
    /// is refused by its own lock. The lock file in the bucket is the other lock that it takes.
    /// </summary>
    public const string NoLockTable = "-backend-config=dynamodb_table=";

    /// <summary>Makes a stack one that the emulator serves.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="keepsLockTable">Whether its state is locked in a table too.</param>
    public static void Emulate(JsonNode stack, bool keepsLockTable = false)
    {
        if (!keepsLockTable) stack["terraform"]!["backend"]!["s3"]!.AsObject().Remove("dynamodb_table");
        // A bucket of the emulator has no host name of its own.
        stack["terraform"]!["backend"]!["s3"]!["use_path_style"] = true;
        foreach (var provider in stack["provider"]!["aws"]!.AsArray())
        {
            provider!["s3_use_path_style"] = true;
            // What it does not know it calls an error of its own, which the provider would try again for minutes.
            provider["max_retries"] = 3;
        }

        // It speaks plain HTTP, which the policy of a bucket refuses.
        foreach (var (_, policy) in stack["resource"]?["aws_s3_bucket_policy"]?.AsObject() ?? [])
            policy!["policy"] = ((string)policy["policy"]!).Replace(DenyPlainHttp, DenyPlainHttp.Replace("Deny\",", "Allow\",", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Leaves a stack only some of its resources, and none of its outputs: a part is applied in a tenth of the time.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="types">A pattern of the types that stay.</param>
    public static void Keep(JsonNode stack, string types)
    {
        var resources = stack["resource"]!.AsObject();
        foreach (var type in resources.Select(type => type.Key).Where(type => !Regex.IsMatch(type, types)).ToList()) resources.Remove(type);
        stack.AsObject().Remove("output");
    }
}
