using static Infra.Policy.Rules.Checks.Rows;

namespace Infra.Policy.Rules.Aws.Compute;

/// <summary>Instances of EC2, and the templates that they are launched from.</summary>
internal static class InstanceRules
{
    private const string Instance = "aws_instance";
    private const string Template = "aws_launch_template";

    private static readonly string[] Both = [Instance, Template];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["AWS-0028", "AWS-0130", "CKV_AWS_79"], Severity.High, "The metadata service requires a token",
            "Set http_tokens to required in metadata_options.",
            Require(Both, "metadata_options.http_tokens").ToBe("required").Unless("metadata_options.http_endpoint", "disabled")),
        // Not set, it is the image's to decide: Amazon Linux 2023 asks for 2.
        new(["CKV_AWS_341"], Severity.Medium, "Tokens of the metadata service stay on the instance",
            "Set http_put_response_hop_limit to 1 in metadata_options.",
            Require(Both, "metadata_options.http_put_response_hop_limit").ToBeAtMost(1)
                .Unless("metadata_options.http_endpoint", "disabled")),
        new(["AWS-0029", "AWS-0129", "CKV_AWS_46"], Severity.Critical, "The start script of an instance holds no secret",
            "Fetch the secret at run time, with the role of the instance.", new UserDataCheck()),
        new(["AWS-0008", "AWS-0009", "AWS-0122", "CKV_AWS_389"], Severity.High, "Launch templates replace launch configurations",
            "Use an aws_launch_template; new accounts can't create launch configurations.", Never("aws_launch_configuration")),
        new(["CKV_AWS_88"], Severity.High, "An instance has no public address",
            "Leave associate_public_ip_address out, or set it to false.",
            Forbid(Instance, "associate_public_ip_address").ToBe(true),
            Forbid(Template, "network_interfaces.associate_public_ip_address").ToBe(true)),
        new(["CKV_AWS_126"], Severity.Low, "An instance is monitored every minute",
            "Set monitoring to true.", Require(Instance, "monitoring").ToBe(true)),
        new(["CKV_AWS_135"], Severity.Low, "An instance is optimized for EBS",
            "Set ebs_optimized to true.", Require(Instance, "ebs_optimized").ToBe(true)),
        new(["CKV2_AWS_41"], Severity.Medium, "An instance has a role",
            "Set iam_instance_profile.", Require(Instance, "iam_instance_profile").ToBeSet()),
        new(["AWS-0344", "CKV_AWS_386"], Severity.Low, "An image is looked up among trusted owners",
            "Set owners, such as amazon or your own account.", Require("data.aws_ami", "owners").ToBeSet()),
    ];
}
