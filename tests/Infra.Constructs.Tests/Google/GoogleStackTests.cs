using Infra.Constructs.Aws;
using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class GoogleStackTests
{
    [Fact]
    public void Provider_and_state_are_the_projects()
    {
        var json = GoogleEstate.Synth("dev", _ => { }).Json;

        Assert.Equal("lynx-test-1", (string)json["provider"]!["google"]![0]!["project"]!);
        Assert.Equal("europe-west1", (string)json["provider"]!["google"]![0]!["region"]!);
        Assert.Equal("lynx-tfstate-100", (string)json["terraform"]!["backend"]!["gcs"]!["bucket"]!);
        Assert.Equal("google/dev/test/terraform.tfstate", (string)json["terraform"]!["backend"]!["gcs"]!["prefix"]!);
    }

    [Fact]
    public void Service_agent_is_named_for_the_project_number() =>
        Assert.Equal("service-111222333444@compute-system.iam.gserviceaccount.com", GoogleEstate.Project.EmailOf(ServiceAgent.ComputeEngine));

    [Fact]
    public void Everything_wrong_with_a_project_is_reported_together() => Assert.Equal(
        """
        INFRA1401 google-dev-test: Project id "Lynx" is not valid: it has 6 to 30 lower-case letters, digits and hyphens, the first a letter. Correct GoogleProject.Id.
        INFRA1401 google-dev-test: Project number "lynx" is not valid: it has digits only. Copy it from the project's dashboard to GoogleProject.Number.
        INFRA1401 google-dev-test: Zone "us-east1-b" is not in region europe-west1. Correct GoogleProject.Zones or Region.
        """,
        GoogleEstate.Refusal("dev", _ => { }, GoogleEstate.Project with { Id = "Lynx", Number = "lynx", Zones = ["us-east1-b"] }));

    [Fact]
    public void Project_without_zones_is_refused() => Assert.Equal(
        "INFRA1401 google-dev-test: The project has no zones. Name those of its region in GoogleProject.Zones.",
        GoogleEstate.Refusal("dev", _ => { }, GoogleEstate.Project with { Zones = [] }));

    [Fact]
    public void Google_construct_in_an_aws_stack_is_refused() => Assert.Equal(
        "INFRA1402 aws-dev-test/Services: It is a Google construct in a stack of another cloud. Create it in a GoogleStack.",
        TestEstate.AwsRefusal("dev", stack => _ = new ProjectServices(stack, "Services")));

    [Fact]
    public void Aws_construct_in_a_google_stack_is_refused() => Assert.Equal(
        "INFRA1202 google-dev-test/Vpc: It is an AWS construct in a stack of another cloud. Create it in an AwsStack.",
        GoogleEstate.Refusal("dev", stack => _ = new Vpc(stack, "Vpc", new() { Cidr = "10.0.0.0/16" })));
}
