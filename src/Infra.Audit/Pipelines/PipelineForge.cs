namespace Infra.Audit.Pipelines;

/// <summary>The forge that runs a pipeline.</summary>
internal enum PipelineForge
{
    GitHub,
    GitLab,
}
