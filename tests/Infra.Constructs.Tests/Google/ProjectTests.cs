using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class ProjectTests
{
    [Fact]
    public void Services_stay_enabled_when_the_stack_is_destroyed()
    {
        var services = GoogleEstate.Synth("dev", stack => _ = new ProjectServices(stack, "Services")).All("google_project_service").ToList();

        Assert.Contains("container.googleapis.com", services.Select(service => (string)service.Body["service"]!));
        Assert.All(services, service => Assert.False((bool)service.Body["disable_on_destroy"]!));
    }

    [Theory]
    [InlineData("dev", 30)]
    [InlineData("prod", 365)]
    public void Logs_are_kept_as_long_as_the_posture_says(string environment, int days)
    {
        var bucket = GoogleEstate.Synth(environment, stack => _ = new ProjectLogs(stack, "Logs", new())).Single("google_logging_project_bucket_config");

        Assert.Equal(days, (int)bucket["retention_days"]!);
        Assert.Equal("_Default", (string)bucket["bucket_id"]!);
    }

    [Fact]
    public void Network_and_logs_wait_for_the_services()
    {
        var stack = GoogleEstate.Synth("dev", stack =>
        {
            var services = new ProjectServices(stack, "Services");
            _ = new ProjectLogs(stack, "Logs", new() { Services = services });
            _ = new Network(stack, "Network", new() { Cidr = "10.0.0.0/16", Services = services });
        });

        var expected = stack.All("google_project_service").Select(service => $"google_project_service.{service.Name}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, DependsOn("google_compute_network"));
        Assert.Equal(expected, DependsOn("google_logging_project_bucket_config"));

        IEnumerable<string> DependsOn(string type) =>
            stack.Single(type)["depends_on"]!.AsArray().Select(item => (string)item!).Order(StringComparer.Ordinal);
    }
}
