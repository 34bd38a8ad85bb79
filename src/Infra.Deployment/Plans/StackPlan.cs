using Infra.Deployment.Terraform;

namespace Infra.Deployment.Plans;

/// <summary>A stack with its saved plan.</summary>
/// <param name="Terraform">Terraform in the stack's folder.</param>
/// <param name="Plan">What the saved plan does; null where the stack reads others that have no state yet.</param>
internal sealed record StackPlan(StackTerraform Terraform, PlanDocument? Plan)
{
    public string Stack => Terraform.Stack.Name;

    /// <summary>The plan in words.</summary>
    public string Text => Plan is null ? $"{Stack}: planned after {string.Join(", ", Terraform.Stack.Dependencies)}\n" : PlanText.Render(Plan);
}
