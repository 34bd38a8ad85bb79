using Infra.Constructs.Aws;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Aws;

public sealed class InstanceTests
{
    private static readonly Lazy<SynthesizedStack> Dev = new(() => Synth("dev"));
    private static readonly Lazy<SynthesizedStack> Prod = new(() => Synth("prod"));

    private static SynthesizedStack Synth(string environment, Func<InstanceOptions, InstanceOptions>? change = null) =>
        TestEstate.Aws(environment, stack => Create(stack, change));

    private static SynthesizedStack In(string environment) => (environment == "dev" ? Dev : Prod).Value;

    private static string Refusal(string environment, Func<InstanceOptions, InstanceOptions> change) =>
        TestEstate.AwsRefusal(environment, stack => Create(stack, change));

    private static void Create(AwsStack stack, Func<InstanceOptions, InstanceOptions>? change)
    {
        var options = new InstanceOptions { Vpc = AwsGround.Network(stack), InstanceType = "t3.micro" };
        _ = new Instance(stack, "Instance", change?.Invoke(options) ?? options);
    }

    [Theory]
    [InlineData("dev", true, false)]
    [InlineData("prod", false, true)]
    public void Instance_is_as_the_posture_says(string environment, bool isPublic, bool hardened)
    {
        var instance = In(environment).Single("aws_instance");

        Assert.Equal(isPublic, (bool)instance["associate_public_ip_address"]!);
        Assert.Contains(isPublic ? "Public-eu-west-1a" : "Private-eu-west-1a", (string)instance["subnet_id"]!, StringComparison.Ordinal);
        Assert.Equal(hardened, (bool)instance["ebs_optimized"]!);
        Assert.Equal(hardened, (bool)instance["monitoring"]!);
        Assert.Equal(hardened, (bool)instance["disable_api_termination"]!);
        Assert.Equal(hardened, instance["root_block_device"]!.AsObject().ContainsKey("kms_key_id"));
        Assert.Equal(hardened, In(environment).All("aws_kms_key").Any(key => key.ConstructPath.EndsWith("/Instance/Key/Key", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Metadata_takes_a_token_and_disks_are_encrypted(string environment)
    {
        var instance = In(environment).Single("aws_instance");

        Assert.Equal("""{"http_endpoint":"enabled","http_put_response_hop_limit":1,"http_tokens":"required"}""", instance["metadata_options"]!.ToJsonString());
        Assert.True((bool)instance["root_block_device"]!["encrypted"]!);
        Assert.Equal((8, "gp3"), ((int)instance["root_block_device"]!["volume_size"]!, (string)instance["root_block_device"]!["volume_type"]!));
        Assert.Equal(environment, (string)instance["volume_tags"]!["environment"]!);
    }

    [Fact]
    public void Key_of_a_protected_instance_is_protected_too() =>
        Assert.True((bool)Prod.Value.Single("aws_kms_key", "Instance/Key/Key")["lifecycle"]!["prevent_destroy"]!);

    [Fact]
    public void Nobody_is_let_in_and_administrators_come_through_systems_manager()
    {
        Assert.DoesNotContain(Prod.Value.All("aws_vpc_security_group_ingress_rule"), rule => rule.ConstructPath.Contains("/Instance/", StringComparison.Ordinal));
        Assert.Equal("arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", (string)Prod.Value.Single("aws_iam_role_policy_attachment")["policy_arn"]!);
        Assert.Contains("Profile", (string)Prod.Value.Single("aws_instance")["iam_instance_profile"]!, StringComparison.Ordinal);
        Assert.False(Prod.Value.Single("aws_instance").ContainsKey("key_name"));
    }

    [Fact]
    public void Role_may_do_what_the_policy_says()
    {
        var stack = Synth("dev", options => options with
        {
            Policy = [new() { Sid = "ReadReports", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::lynx-dev-reports/*"] }],
        });

        Assert.Equal("s3:GetObject", (string)stack.Single("aws_iam_role_policy", "Instance/Role/Policy").Policy()["Statement"]![0]!["Action"]!);
        Assert.DoesNotContain(Dev.Value.All("aws_iam_role_policy"), policy => policy.ConstructPath.Contains("/Instance/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("t3.micro", "x86_64")]
    [InlineData("t4g.micro", "arm64")]
    public void Image_is_the_newest_at_creation_and_does_not_replace_the_instance_later(string type, string architecture)
    {
        var stack = Synth("prod", options => options with { InstanceType = type });
        var image = stack.All("aws_ssm_parameter").Single();

        Assert.Equal($"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}", (string)image.Body["name"]!);
        Assert.Equal($"${{{image.Address}.insecure_value}}", (string)stack.Single("aws_instance")["ami"]!);
        Assert.Equal("""{"ignore_changes":["ami"]}""", stack.Single("aws_instance")["lifecycle"]!.ToJsonString());
    }

    [Fact]
    public void Pinned_image_replaces_the_instance_when_it_changes()
    {
        var stack = Synth("prod", options => options with { Image = MachineImage.Pinned("ami-0123456789abcdef0") });

        Assert.Equal("ami-0123456789abcdef0", (string)stack.Single("aws_instance")["ami"]!);
        Assert.False(stack.Single("aws_instance").ContainsKey("lifecycle"));
        Assert.Empty(stack.All("aws_ssm_parameter"));
    }

    [Fact]
    public void Zone_chooses_the_subnet() => Assert.Contains(
        "Private-eu-west-1b", (string)Synth("prod", options => options with { Zone = "eu-west-1b" }).Single("aws_instance")["subnet_id"]!, StringComparison.Ordinal);

    [Fact]
    public void Type_without_optimized_disks_is_taken_in_dev() =>
        Assert.Equal("t2.micro", (string)Synth("dev", options => options with { InstanceType = "t2.micro" }).Single("aws_instance")["instance_type"]!);

    [Fact]
    public void Type_without_optimized_disks_is_refused_in_prod() => Assert.Equal(
        "INFRA1251 aws-prod-test/Instance: InstanceType \"t2.micro\" can't be EBS-optimized, which InstancePosture.EbsOptimized requires. Choose a type of a later generation, such as t3.micro.",
        Refusal("prod", options => options with { InstanceType = "t2.micro" }));

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1250 aws-dev-test/Instance: InstanceType "t3" is not a type. Write it as family and size, such as t3.micro.
        INFRA1252 aws-dev-test/Instance: Zone "eu-west-1c" is not one of the network's: eu-west-1a, eu-west-1b. Choose one of them.
        INFRA1253 aws-dev-test/Instance: Image "ubuntu" is not the id of an image. Write it as ami- and 8 or 17 hexadecimal digits.
        INFRA1254 aws-dev-test/Instance: DiskSizeGib 4 is too small: the image needs 8. Raise it.
        """,
        Refusal("dev", options => options with { InstanceType = "t3", Zone = "eu-west-1c", Image = MachineImage.Pinned("ubuntu"), DiskSizeGib = 4 }));
}
