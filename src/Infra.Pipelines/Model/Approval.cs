namespace Infra.Pipelines.Model;

/// <summary>The environment that a job changes. Its rules, such as who approves, are kept by the forge and not by the pipeline.</summary>
/// <param name="Environment">Its name.</param>
/// <param name="IsManual">Whether somebody has to let the job go on.</param>
public sealed record Approval(string Environment, bool IsManual);
