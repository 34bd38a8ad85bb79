namespace Infra.Pipelines.Model;

/// <summary>Where people are told.</summary>
/// <param name="Name">The channel, as <c>./infra notify</c> knows it.</param>
/// <param name="When">On which outcome.</param>
public sealed record Notification(string Name, RunCondition When);
