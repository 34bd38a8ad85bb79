namespace Infra.Policy.Model;

/// <summary>What a plan does with a resource.</summary>
public enum PolicyAction
{
    /// <summary>There is no plan: the resource is only described.</summary>
    Described,

    /// <summary>It stays as it is.</summary>
    NoOp,

    /// <summary>A data source that is read.</summary>
    Read,

    /// <summary>It is created.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is destroyed and created anew, in either order.</summary>
    Replace,

    /// <summary>It is destroyed.</summary>
    Delete,

    /// <summary>Terraform stops managing it; the resource itself stays.</summary>
    Forget,
}
