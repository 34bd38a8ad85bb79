using Infra.Contracts.Identities;
using Infra.Pipelines.Model;

namespace Infra.Pipelines.Tests;

/// <summary>The smallest pipeline there is, for a test to change one thing about it.</summary>
internal static class TestPipeline
{
    public static Job SmallJob { get; } = new() { Name = "test", Title = "Test", TimeoutMinutes = 5, Steps = [new JobStep.Script("Say", "echo hello")] };

    public static Pipeline SmallPipeline { get; } = Of(SmallJob);

    public static Pipeline Of(params Job[] jobs) => new()
    {
        Name = "try", Title = "Try", Triggers = [new Trigger.Manual([])], Stages = [new("only", jobs)],
    };

    public static Pipeline OnProposal(this Pipeline pipeline) => pipeline with { Triggers = [new Trigger.Proposal()] };

    public static Login Login(PipelineAccess access, params (string Cloud, CloudLogin Login)[] clouds) => new(Identity(access), clouds.ToDictionary(cloud => cloud.Cloud, cloud => cloud.Login));

    public static PipelineIdentity Identity(PipelineAccess access) => new() { Estate = "lynx", Environment = "dev", Access = access, Repositories = [TestEstate.OnGitHub] };

    public static Job Saying(string text, params (string Name, Value Value)[] variables) => SmallJob with { Steps = [new JobStep.Script("Say", text, variables)] };
}
