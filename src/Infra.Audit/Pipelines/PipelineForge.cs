namespace Infra.Audit.Pipelines;

/// <summary>Who runs a pipeline.</summary>
internal enum PipelineForge
{
    GitHub,
    GitLab,
}
