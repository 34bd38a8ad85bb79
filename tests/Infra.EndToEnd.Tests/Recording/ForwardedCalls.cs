namespace Infra.EndToEnd.Tests.Recording;

/// <summary>What a service does in the name of whoever calls it: Terraform makes no such request, and IAM asks for the permission all the same.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html</remarks>
internal static class ForwardedCalls
{
    public static IEnumerable<(string Action, string Resource)> Of(AwsRequest request)
    {
        if (!request.Operation.StartsWith("Create", StringComparison.Ordinal)) yield break;
        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
        // https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html
        if (request.Service is "rds" or "ecr" && (request["KmsKeyId"] ?? request["encryptionConfiguration.kmsKey"]) is { } key)
        {
            yield return ("kms:DescribeKey", key);
            yield return ("kms:CreateGrant", key);
        }

        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html#rds-secrets-manager-permissions
        if (request["ManageMasterUserPassword"] == "true")
        {
            yield return ("secretsmanager:CreateSecret", ResourceNames.ManagedPassword);
            yield return ("secretsmanager:TagResource", ResourceNames.ManagedPassword);
        }
    }
}
