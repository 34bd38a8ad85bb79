using Infra.Policy.Model;

namespace Infra.Policy.Tests.Rules.Own;

public sealed class InstanceTypeTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Approved = new()
    {
        ["prod"] = new Dictionary<string, IReadOnlyList<string>> { ["aws"] = ["m6i.large", "t3.small"], ["google"] = ["e2-medium"] },
    };

    [Theory]
    [InlineData("aws-prod-compute", "aws_instance", """{ "instance_type": "t3.small" }""")]
    [InlineData("aws-prod-compute", "aws_instance", """{ "launch_template": { "id": "lt-1" } }""")]
    [InlineData("aws-prod-cluster", "aws_eks_node_group", """{ "instance_types": ["m6i.large", "t3.small"] }""")]
    [InlineData("google-prod-cluster", "google_container_node_pool", "{}")]
    public void Approved_type_passes(string stack, string type, string body)
    {
        Assert.Empty(Findings(stack, type, body));
    }

    [Theory]
    [InlineData("aws-prod-compute", "aws_instance", """{ "instance_type": "p5.48xlarge" }""", "instance_type: \"p5.48xlarge\", and prod approves m6i.large, t3.small")]
    [InlineData("aws-prod-cluster", "aws_eks_node_group", """{ "instance_types": ["t3.small", "x1.32xlarge"] }""", "instance_types: \"x1.32xlarge\", and prod approves m6i.large, t3.small")]
    [InlineData("aws-prod-cluster", "aws_eks_node_group", "{}", "instance_types: t3.medium by default, and prod approves m6i.large, t3.small")]
    [InlineData("azure-prod-compute", "azurerm_linux_virtual_machine", """{ "size": "Standard_B1s" }""", "size: \"Standard_B1s\", and prod approves none")]
    [InlineData("aws-dev-compute", "aws_instance", """{ "instance_type": "t3.small" }""", "instance_type: \"t3.small\", and dev approves none")]
    [InlineData("aws-prod-compute", "aws_instance", """{ "instance_type": "${var.x}" }""", "instance_type: \"${var.x}\", and prod approves m6i.large, t3.small (undecided)")]
    public void Any_other_type_is_found(string stack, string type, string body, string found)
    {
        Assert.Equal([$"{type}.it {found}"], Findings(stack, type, body));
    }

    [Fact]
    public void Estate_without_lists_approves_all()
    {
        Assert.Empty(TestEstate.With("aws_instance", """{ "instance_type": "p5.48xlarge" }""").Findings("INFRA-INSTANCE-TYPE"));
    }

    private static IReadOnlyList<string> Findings(string stack, string type, string body) => new PolicyEstate(
        [TestEstate.Stack(stack, $$"""{ "resource": { "{{type}}": { "it": {{body}} } } }""")], TestEstate.File with { ApprovedTypes = Approved }).Findings("INFRA-INSTANCE-TYPE");
}
