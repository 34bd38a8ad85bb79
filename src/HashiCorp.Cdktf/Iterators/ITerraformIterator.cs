namespace HashiCorp.Cdktf;

/// <summary>A value for <c>for_each</c>: a <see cref="TerraformIterator"/>.</summary>
public interface ITerraformIterator;
