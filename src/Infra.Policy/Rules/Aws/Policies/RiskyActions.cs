namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>Actions that do harm where they reach everything.</summary>
internal static class RiskyActions
{
    /// <summary>They give their user more rights than it has.</summary>
    public static IReadOnlyList<string> Escalating { get; } =
    [
        "iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey",
        "iam:CreateLoginProfile", "iam:CreatePolicyVersion", "iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary",
        "iam:PutGroupPolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:PutUserPermissionsBoundary", "iam:PutUserPolicy",
        "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy", "iam:UpdateLoginProfile",
    ];

    /// <summary>They answer with credentials. The token of ECR is not among them: it can't be limited to a resource.</summary>
    public static IReadOnlyList<string> Disclosing { get; } =
    [
        "codeartifact:GetAuthorizationToken", "cognito-identity:GetCredentialsForIdentity", "ec2:GetPasswordData", "iam:CreateAccessKey",
        "iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "lightsail:GetInstanceAccessDetails", "rds-db:connect",
        "redshift:GetClusterCredentials", "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity",
        "sts:GetFederationToken",
    ];

    /// <summary>They answer with data and secrets.</summary>
    public static IReadOnlyList<string> Revealing { get; } =
    [
        "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "kms:Decrypt", "s3:GetObject", "s3:GetObjectVersion",
        "secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameterHistory",
        "ssm:GetParameters", "ssm:GetParametersByPath",
    ];

    /// <summary>They decide who may do what, or share a resource.</summary>
    public static IReadOnlyList<string> Permitting { get; } =
    [
        "dynamodb:PutResourcePolicy", "ec2:ModifyImageAttribute", "ec2:ModifySnapshotAttribute", "ecr:SetRepositoryPolicy",
        "eks:AssociateAccessPolicy", "eks:CreateAccessEntry", "iam:AttachRolePolicy", "iam:CreatePolicy", "iam:CreateRole",
        "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "kms:CreateGrant", "kms:PutKeyPolicy", "lambda:AddPermission",
        "ram:CreateResourceShare", "s3:DeleteBucketPolicy", "s3:PutAccountPublicAccessBlock", "s3:PutBucketAcl", "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock", "s3:PutObjectAcl", "secretsmanager:PutResourcePolicy", "sns:AddPermission", "sqs:AddPermission",
    ];
}
